" Tells the language server to the client that there is: vim-lsp, yegappan/lsp, or ALE (see ale_linters).
if exists('g:loaded_nianbao')
  finish
endif
let g:loaded_nianbao = 1

augroup nianbao
  autocmd!
  autocmd User lsp_setup call nianbao#lsp#Vim()
  autocmd User LspSetup call nianbao#lsp#Yegappan()
  autocmd FileType nianbao,markdown,html call nianbao#ale#SetUp()
augroup END
