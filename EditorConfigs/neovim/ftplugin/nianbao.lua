-- The lines of a table begin with as many tabs as its labels ask for, not with those of the line before.
vim.bo.autoindent = false
vim.bo.expandtab = false
vim.bo.textwidth = 0
-- Fifteen columns of figures fit on a screen.
vim.bo.tabstop = 6
vim.b.undo_ftplugin = "setlocal autoindent< expandtab< textwidth< tabstop<"
