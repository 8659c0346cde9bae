" Reports among plain text files are of the type nianbao.  Files in Markdown and HTML keep theirs.
autocmd BufRead,BufNewFile *.nianbao set filetype=nianbao
autocmd BufRead,BufNewFile * if index(['', 'text'], &filetype) >= 0 && nianbao#IsReport(bufnr('')) |
\ set filetype=nianbao | endif
