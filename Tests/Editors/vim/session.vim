" What a session asks of Vim: a few times a second it writes into files of the home folder what the clerk sees.
scriptencoding utf-8

let s:report = bufnr('')

" Where a diagnostic is, in characters from 0, what it marks, and what it says.
function! s:Diagnostic(each) abort
  let l:line = getbufline(s:report, a:each.lnum)[0]
  let l:start = strpart(l:line, 0, a:each.col - 1)
  let l:marked = strpart(l:line, a:each.col - 1, a:each.end_col - a:each.col + 1)
  return printf('diagnostic %d:%d-%d %s %s', a:each.lnum, strchars(l:start), strchars(l:start . l:marked), l:marked, a:each.text)
endfunction

function! s:Write(name, lines) abort
  " Never half a file.
  call writefile(a:lines, $HOME . '/' . a:name . '.part')
  call rename($HOME . '/' . a:name . '.part', $HOME . '/' . a:name)
endfunction

function! s:Tell(timer) abort
  let l:state = ['mode ' . mode(), 'type ' . getbufvar(s:report, '&filetype'), 'line ' . getline('.')]
  if pumvisible()
    call add(l:state, 'proposals')
  endif
  call s:Write('state', l:state + map(getloclist(0), {_, each -> s:Diagnostic(each)}))
  call s:Write('lines', getbufline(s:report, 1, '$'))
endfunction

call timer_start(50, function('s:Tell'), {'repeat': -1})
