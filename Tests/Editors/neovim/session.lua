-- A clerk's session in Neovim: run in one Neovim, it starts another, types into it, and looks at what is there.
-- Ends with status 1 and a line on standard error if anything is not as it should be.
--
-- The Neovim that is driven finds the plugin where the user's packages are, and the server on the PATH.
-- Environment: EDITOR_PROGRAM (the Neovim to drive), REPORT (a file that may be edited), EXPECTED (its text at the end),
-- CODE, LINE, START, STOP (the diagnostic: its code, its line from 1, its columns in UTF-16 units from 0), MARKED (the
-- text that it marks), FILETYPE (the type that the file must have), ROW (the line, from 1, below which a row is written), TYPED (what is typed of its label).

local child, stage

local function fail(message)
  io.stderr:write(stage .. ": " .. message .. "\n")
  vim.cmd("cquit 1")
  error(message)
end

--- The value of Lua code in the other Neovim.
local function lua(code, ...) return vim.rpcrequest(child, "nvim_exec_lua", code, { ... }) end

local function input(keys) vim.rpcrequest(child, "nvim_input", keys) end

--- Waits until Lua code in the other Neovim gives something.
local function await(what, code, ...)
  local arguments, value = { ... }, nil
  local last
  local found = vim.wait(15000, function()
    -- A Neovim that waits for a key answers no such request.
    if vim.rpcrequest(child, "nvim_get_mode").blocking then return false end
    value = lua(code, unpack(arguments))
    if value == vim.NIL then value = nil end
    return value
  end, 20)
  if not found then
    local messages = lua("return vim.fn.execute('messages') .. vim.inspect(vim.tbl_map(function(d) return d.message end, vim.diagnostic.get(0)))")
    fail("no " .. what .. "\n" .. messages)
  end
  return value
end

local function run()
  stage = "start"
  local ended
  child = vim.fn.jobstart(
    { vim.env.EDITOR_PROGRAM, "--embed", "--headless", "-n", "-i", "NONE", vim.env.REPORT },
    { rpc = true, on_exit = function(_, code) ended = code end }
  )
  if child <= 0 then return fail("Neovim did not start") end
  local filetype = lua("return vim.bo.filetype")
  if filetype ~= vim.env.FILETYPE then return fail("file type " .. filetype) end

  stage = "diagnostic"
  local found = await("diagnostic " .. vim.env.CODE, [[
    for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
      local lsp = diagnostic.user_data and diagnostic.user_data.lsp or {}
      if (diagnostic.code or lsp.code) == ... then
        local line = vim.api.nvim_buf_get_lines(0, diagnostic.lnum, diagnostic.lnum + 1, true)[1]
        return {
          diagnostic.lnum + 1, select(2, vim.str_utfindex(line, diagnostic.col)),
          select(2, vim.str_utfindex(line, diagnostic.end_col)), line:sub(diagnostic.col + 1, diagnostic.end_col),
        }
      end
    end]], vim.env.CODE)
  local should = { tonumber(vim.env.LINE), tonumber(vim.env.START), tonumber(vim.env.STOP), vim.env.MARKED }
  if not vim.deep_equal(found, should) then return fail(vim.inspect(found) .. " should be " .. vim.inspect(should)) end

  stage = "completion"
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
  await("row", "return vim.api.nvim_buf_get_lines(0, ..., ... + 1, true)[1] == select(2, ...)", row, expected[row + 1])
  -- The first figure is typed where the cursor is left, and the next cell reached with the tab key.
  input("5<Tab>6")
  local typed = expected[row + 1]:gsub("\t\t\t\t", "\t\t\t5\t6", 1)
  await("row with figures", "return vim.api.nvim_get_current_line() == ...", typed)
  input("<BS><Esc>")
  await("normal mode", "return vim.fn.mode() == 'n'")
  input("^:s/5//<CR>")

  stage = "quick fix"
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
  if not vim.wait(10000, function() return vim.rpcrequest(child, "nvim_get_mode").mode ~= "n" end, 20) then
    return fail("no choice of fixes: " .. lua("return vim.fn.execute('messages')"))
  end
  input("1<CR>")
  await("text after the fix", "return vim.api.nvim_buf_get_lines(0, ... - 1, ..., true)[1] == select(2, ...)", line,
    expected[line])

  stage = "text"
  local lines = lua("return vim.api.nvim_buf_get_lines(0, 0, -1, true)")
  for number = 1, math.max(#expected, #lines) do
    if expected[number] ~= lines[number] then
      return fail(("line %d\nis       %s\nshould be %s"):format(number, vim.inspect(lines[number]), vim.inspect(expected[number])))
    end
  end

  stage = "end"
  input(":wqall<CR>")
  if not vim.wait(10000, function() return ended ~= nil end, 20) then return fail("Neovim stays") end
  if ended ~= 0 then return fail("Neovim ended with status " .. ended) end
  vim.cmd("qall!")
end

stage = "driver"
local ok, message = pcall(run)
if not ok then fail(tostring(message)) end
