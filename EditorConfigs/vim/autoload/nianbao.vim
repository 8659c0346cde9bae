" Which files are reports.
scriptencoding utf-8

" How many lines at the beginning are searched for the title.
let s:title_lines = 20

" Whether a line is the title of a report, perhaps marked as a heading or in a tag.
function! s:IsTitle(line) abort
  " A title ends there; a sentence goes on.
  return len(a:line) < 300 && a:line =~# '信息公开\|政务公开' && a:line =~# '年度报告\|年报' && a:line !~# '。'
endfunction

" Whether a buffer is a report, by its name or its title.
function! nianbao#IsReport(buffer) abort
  let l:name = fnamemodify(bufname(a:buffer), ':t')
  let l:extension = tolower(fnamemodify(l:name, ':e'))
  if l:extension ==# 'nianbao'
    return 1
  endif
  if index(['', 'txt', 'md', 'markdown', 'html', 'htm'], l:extension) < 0
    return 0
  endif
  if l:name =~# '年报\|年度报告'
    return 1
  endif
  return !empty(filter(getbufline(a:buffer, 1, s:title_lines), {_, line -> s:IsTitle(line)}))
endfunction

" The folder that the settings of a buffer's report hold for; nothing if it is no report.
function! nianbao#Root(buffer) abort
  if getbufvar(a:buffer, '&filetype') !=# 'nianbao' && !nianbao#IsReport(a:buffer)
    return ''
  endif
  let l:folder = fnamemodify(bufname(a:buffer), ':p:h')
  let l:settings = findfile('.nianbao.json', escape(l:folder, ' ,;*[]{}') . ';')
  return empty(l:settings) ? l:folder : fnamemodify(l:settings, ':p:h')
endfunction
