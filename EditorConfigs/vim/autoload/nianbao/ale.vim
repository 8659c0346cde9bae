" The server for ALE.

" Tells ALE the server for files of a type; for a buffer without a folder it starts none.
function! nianbao#ale#Define(filetype) abort
  call ale#linter#Define(a:filetype, {
  \ 'name': 'nianbao',
  \ 'lsp': 'stdio',
  \ 'executable': 'nianbao',
  \ 'command': '%e server --position-encoding utf-8',
  \ 'project_root': function('nianbao#Root'),
  \ 'language': a:filetype,
  \ })
endfunction

" Completes in a buffer with the server's own choice: ALE compares with the text inserted, and only in Latin letters.
function! nianbao#ale#SetUp() abort
  if !exists('g:loaded_ale') || empty(nianbao#Root(bufnr('')))
    return
  endif
  setlocal omnifunc=nianbao#ale#Complete
  augroup nianbao_ale
    autocmd! CompleteDone <buffer> call s:Take()
  augroup END
endfunction

" What the server answers, once it has: a list with its proposals.
let s:answer = []

function! s:Answer(response) abort
  let l:result = get(a:response, 'result', v:null)
  let s:answer = [type(l:result) is v:t_dict ? get(l:result, 'items', []) : type(l:result) is v:t_list ? l:result : []]
endfunction

" A proposal in the form that Vim shows; of more than one line Vim writes the first.
function! s:Word(item) abort
  let l:lines = split(a:item.textEdit.newText, "\n", 1)
  return {
  \ 'word': l:lines[0], 'abbr': a:item.label, 'menu': get(a:item, 'detail', ''), 'dup': 1, 'empty': 1,
  \ 'user_data': {'nianbao': {'lines': l:lines[1:], 'behind': a:item.textEdit.range.end.character - s:cursor}},
  \ }
endfunction

" Takes away what the proposal that was taken replaces behind the cursor, and writes its other lines.
function! s:Take() abort
  let l:data = get(v:completed_item, 'user_data', '')
  if type(l:data) isnot v:t_dict || !has_key(l:data, 'nianbao')
    return
  endif
  let l:before = strpart(getline('.'), 0, col('.') - 1)
  let l:after = strpart(getline('.'), col('.') - 1 + max([0, l:data.nianbao.behind]))
  let l:lines = [l:before] + l:data.nianbao.lines
  let l:end = [line('.') + len(l:lines) - 1, len(l:lines[-1]) + 1]
  let l:lines[-1] .= l:after
  call setline('.', l:lines[0])
  call append(line('.'), l:lines[1:])
  call cursor(l:end)
endfunction

" The function for 'omnifunc'.
function! nianbao#ale#Complete(is_start, base) abort
  if !a:is_start
    return map(s:answer[0], {_, item -> s:Word(item)})
  endif
  let [s:answer, s:cursor, l:buffer, l:begin] = [[], col('.') - 1, bufnr(''), reltime()]
  let l:request = ale#lsp#message#Completion(l:buffer, line('.'), col('.'), '')
  call ale#lsp_linter#SendRequest(l:buffer, 'nianbao', ale#lsp#message#DidChange(l:buffer))
  call ale#lsp_linter#SendRequest(l:buffer, 'nianbao', l:request, function('s:Answer'))
  while empty(s:answer) && reltimefloat(reltime(l:begin)) < 2 && !complete_check()
    sleep 5m
  endwhile
  return empty(get(s:answer, 0, [])) ? -3 : s:answer[0][0].textEdit.range.start.character
endfunction
