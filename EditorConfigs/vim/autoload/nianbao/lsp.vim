" The server for the clients that take it when they start.

" For vim-lsp; without a command it starts nothing.
function! nianbao#lsp#Vim() abort
  call lsp#register_server({
  \ 'name': 'nianbao',
  \ 'cmd': {_ -> empty(nianbao#Root(bufnr(''))) ? [] : ['nianbao', 'server']},
  \ 'root_uri': {_ -> lsp#utils#path_to_uri(nianbao#Root(bufnr('')))},
  \ 'allowlist': ['nianbao', 'markdown', 'html'],
  \ })
endfunction

" For yegappan/lsp.
function! nianbao#lsp#Yegappan() abort
  call LspAddServer([{
  \ 'name': 'nianbao',
  \ 'path': 'nianbao',
  \ 'args': ['server'],
  \ 'filetype': ['nianbao', 'markdown', 'html'],
  \ 'rootSearch': ['.nianbao.json'],
  \ }])
endfunction
