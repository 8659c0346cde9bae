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
  input("i3<Tab>1<Tab>2<Tab>4<Tab>5<Tab>6<Tab>7")
  driver.await_line(row, "| 规章 | 3 | 1 | 2 |")
  driver.await_line(row + 1, "| 行政规范性文件 | 4 | 5 | 6 |")
  driver.await_line(row + 2, "| 第二十条第（五）项 |  |  |  |")
  driver.await_line(row + 4, "| 行政许可 | 7 |  |  |")
  input("<Esc>")
  await("normal mode", "return vim.fn.mode() == 'n'")

  -- The same with tabs, and with labels that leave cells blank before the figures.
  driver.stage = "tabs"
  lua("vim.api.nvim_buf_set_lines(0, 0, -1, true, { 'a\t\t', 'b\t\t', '', 'c\t\t\t', 'd\te\t\t', 'f\t' })")
  lua("vim.api.nvim_win_set_cursor(0, { 1, 0 })")
  input("a<Tab>1<Tab>2<Tab><Esc>")
  await("normal mode", "return vim.fn.mode() == 'n'")
  -- There is no further row, so that the tab is one.
  input("2G0a<Tab>3<Tab>4<Tab><Esc>")
  await("normal mode", "return vim.fn.mode() == 'n'")
  input("4G0a<Tab><Tab>5<Tab>6<Tab>7<Esc>")
  driver.await_line(1, "a\t1\t2")
  driver.await_line(2, "b\t3\t4\t")
  driver.await_line(4, "c\t\t5\t6")
  driver.await_line(5, "d\te\t7\t")
end)
