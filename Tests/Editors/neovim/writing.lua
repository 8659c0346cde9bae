-- A clerk begins a report from nothing: the whole form by completion, its gaps and the cells of a table by the tab key.
--
-- Environment: that of driver.lua; REPORT is no file yet, and is one in Markdown by its name.

local driver = dofile(debug.getinfo(1, "S").source:match("^@(.*/)") .. "driver.lua")
local lua, input, await = driver.lua, driver.input, driver.await

driver.run(function()
  driver.stage = "form"
  await("server", "return #(vim.lsp.get_clients or vim.lsp.get_active_clients)() > 0")
  input("i<C-Space>")
  await("proposals", "return vim.fn.pumvisible() == 1")
  driver.await_line(1, "")
  input("<C-y>")
  await("form", "return vim.api.nvim_buf_line_count(0) > 60")

  driver.stage = "gaps"
  local has_snippets = lua("return vim.snippet ~= nil")
  -- Without snippets the cursor stands in the first gap and the others are blank.
  await("first gap", "return vim.fn.mode() == ...", has_snippets and "s" or "i")
  input("某县民政局")
  for _, text in ipairs(has_snippets and { "2025", "公开信息。" } or {}) do
    input("<Tab>")
    await("next gap", "return vim.fn.mode() == 's'")
    input(text)
    await("words in it", "return vim.fn.mode() == 'i'")
  end
  driver.await_line(1, ("# 某县民政局%s年政府信息公开工作年度报告"):format(has_snippets and "2025" or ""))
  driver.await_line(7, ("（一）主动公开。%s"):format(has_snippets and "公开信息。" or ""))

  driver.stage = "cells"
  local row = await("row", "return vim.fn.search('^| 规章 |')")
  input("<Esc>")
  await("normal mode", "return vim.fn.mode() == 'n'")
  lua("vim.api.nvim_win_set_cursor(0, { ..., #'| 规章 | ' })", row)
  input("i3<Tab>1<Tab>2<Tab>4")
  driver.await_line(row, "| 规章 | 3 | 1 | 2 |")
  driver.await_line(row + 1, "| 行政规范性文件 | 4 |  |  |")
  input("<Esc>")
  await("normal mode", "return vim.fn.mode() == 'n'")
end)
