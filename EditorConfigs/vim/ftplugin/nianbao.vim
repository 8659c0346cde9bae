" The lines of a table begin with as many tabs as its labels ask for, not with those of the line before.
setlocal noautoindent noexpandtab textwidth=0
let b:undo_ftplugin = 'setlocal autoindent< expandtab< textwidth<'
