-- A clerk's session in Neovim: a mistake is seen and mended, and a row written with the help of completion.
--
-- Environment, beside that of driver.lua: EXPECTED (the report's text at the end), CODE, LINE, START, STOP (the
-- diagnostic: its code, its line from 1, its columns in UTF-16 units from 0), MARKED (the text that it marks), FILETYPE
-- (the type that the file must have), ROW (the line, from 1, below which a row is written), TYPED (what is typed of its
-- label).

local driver = dofile(debug.getinfo(1, "S").source:match("^@(.*/)") .. "driver.lua")
local lua, input, await, fail = driver.lua, driver.input, driver.await, driver.fail

driver.run(function()
  local filetype = lua("return vim.bo.filetype")
  if filetype ~= vim.env.FILETYPE then return fail("file type " .. filetype) end

  driver.stage = "diagnostic"
  local found = await("diagnostic " .. vim.env.CODE, [[
    for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
      local lsp = diagnostic.user_data and diagnostic.user_data.lsp or {}
      if (diagnostic.code or lsp.code) == ... then
        local line = vim.api.nvim_buf_get_lines(0, diagnostic.lnum, diagnostic.lnum + 1, true)[1]
        return {
          diagnostic.lnum + 1, select(2, vim.str_utfindex(line, diagnostic.col)),
          select(2, vim.str_utfindex(line, diagnostic.end_col)), line:sub(diagnostic.col + 1, diagnostic.end_col),
          diagnostic.col, diagnostic.message,
        }
      end
    end]], vim.env.CODE)
  local message, column = table.remove(found), table.remove(found)
  local should = { tonumber(vim.env.LINE), tonumber(vim.env.START), tonumber(vim.env.STOP), vim.env.MARKED }
  if not vim.deep_equal(found, should) then return fail(vim.inspect(found) .. " should be " .. vim.inspect(should)) end

  driver.stage = "message"
  -- Behind the line, in short where the plugin has a say, and whole in a window where the key for problems leads.
  await("text behind the line", [[
    if vim.fn.has("nvim-0.11") == 0 then return true end
    local line = ... - 1
    for _, namespace in pairs(vim.api.nvim_get_namespaces()) do
      for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(0, namespace, { line, 0 }, { line, -1 }, { details = true })) do
        for _, chunk in ipairs(mark[4].virt_text or {}) do
          if chunk[1]:match("应为 2，现为 12$") then return true end
        end
      end
    end]], found[1])
  lua("vim.api.nvim_win_set_cursor(0, { ..., select(2, ...) - 1 })", found[1], column)
  input("]d")
  await("window with the message", [[
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      local text = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, true)
      if vim.api.nvim_win_get_config(window).relative ~= "" then
        return table.concat(text):find(..., 1, true) and #text <= 2
      end
    end]], message)
  input("0")

  driver.stage = "completion"
  local row = tonumber(vim.env.ROW)
  input(row .. "Go" .. vim.env.TYPED .. "<C-Space>")
  -- With one proposal some versions show no list but take it at once.
  local shown = await("proposal", [[
    local row, typed = ...
    if vim.fn.pumvisible() == 1 then return "list" end
    return vim.api.nvim_buf_get_lines(0, row, row + 1, true)[1] ~= typed and "taken"
  ]], row, vim.env.TYPED)
  if shown == "list" then input("<C-y>") end
  local expected = vim.fn.readfile(vim.env.EXPECTED)
  driver.await_line(row + 1, expected[row + 1])
  -- The first figure is typed where the cursor is left, and the next cell reached with the tab key.
  input("5<Tab>6")
  driver.await_line(row + 1, (expected[row + 1]:gsub("\t\t\t\t", "\t\t\t5\t6", 1)))
  input("<BS><Esc>")
  await("normal mode", "return vim.fn.mode() == 'n'")
  input("^:s/5//<CR>")

  driver.stage = "quick fix"
  local line = tonumber(vim.env.LINE) + 1
  await("diagnostic in its new place", [[
    for _, diagnostic in ipairs(vim.diagnostic.get(0, { lnum = ... - 1 })) do
      local lsp = diagnostic.user_data and diagnostic.user_data.lsp or {}
      if (diagnostic.code or lsp.code) == select(2, ...) then
        vim.api.nvim_win_set_cursor(0, { ..., diagnostic.col })
        return true
      end
    end]], line, vim.env.CODE)
  input("gra")
  if not vim.wait(10000, function() return driver.mode() ~= "n" end, 20) then
    return fail("no choice of fixes: " .. lua("return vim.fn.execute('messages')"))
  end
  input("1<CR>")
  driver.await_line(line, expected[line])

  driver.stage = "text"
  local lines = lua("return vim.api.nvim_buf_get_lines(0, 0, -1, true)")
  for number = 1, math.max(#expected, #lines) do driver.await_line(number, expected[number]) end
end)
