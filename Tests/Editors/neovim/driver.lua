-- Drives a Neovim from another one: starts it, types into it, and looks at what is there.  What is not as it should be
-- ends the driver with status 1 and a line on standard error.
--
-- The Neovim that is driven finds the plugin where the user's packages are, and the server on the PATH.
-- Environment: EDITOR_PROGRAM (the Neovim to drive), REPORT (a file that may be edited).

local M = { stage = "driver" }
local child, ended

function M.fail(message)
  io.stderr:write(M.stage .. ": " .. message .. "\n")
  vim.cmd("cquit 1")
  error(message)
end

--- The value of Lua code in the other Neovim.
function M.lua(code, ...) return vim.rpcrequest(child, "nvim_exec_lua", code, { ... }) end

--- Types keys.
function M.input(keys) vim.rpcrequest(child, "nvim_input", keys) end

--- The mode of the other Neovim, answered even while it waits for a key.
function M.mode() return vim.rpcrequest(child, "nvim_get_mode").mode end

--- Waits until Lua code in the other Neovim gives something.
function M.await(what, code, ...)
  local arguments, value = { ... }, nil
  local found = vim.wait(15000, function()
    -- A Neovim that waits for a key answers no such request.
    if vim.rpcrequest(child, "nvim_get_mode").blocking then return false end
    value = M.lua(code, unpack(arguments))
    if value == vim.NIL then value = nil end
    return value
  end, 20)
  if not found then
    local messages = M.lua(
      "return vim.fn.execute('messages') .. vim.inspect(vim.tbl_map(function(d) return d.message end, vim.diagnostic.get(0)))")
    M.fail("no " .. what .. "\n" .. messages)
  end
  return value
end

--- Waits until a line (from 1) has a text.
function M.await_line(number, text)
  local is_there = "return vim.api.nvim_buf_get_lines(0, ... - 1, ..., false)[1] == select(2, ...)"
  if not vim.wait(10000, function() return M.lua(is_there, number, text) == true end, 20) then
    local line = M.lua("return vim.api.nvim_buf_get_lines(0, ... - 1, ..., false)[1]", number)
    M.fail(("line %d\nis       %s\nshould be %s"):format(number, vim.inspect(line), vim.inspect(text)))
  end
end

--- Runs a session from the start of the other Neovim to its end.
function M.run(session)
  local ok, message = pcall(function()
    M.stage = "start"
    child = vim.fn.jobstart(
      { vim.env.EDITOR_PROGRAM, "--embed", "--headless", "-n", "-i", "NONE", vim.env.REPORT },
      { rpc = true, on_exit = function(_, code) ended = code end }
    )
    if child <= 0 then return M.fail("Neovim did not start") end
    session()
    M.stage = "end"
    -- It may end before it answers, so that no answer is waited for.
    vim.rpcnotify(child, "nvim_input", ":wqall<CR>")
    if not vim.wait(10000, function() return ended ~= nil end, 20) then return M.fail("Neovim stays") end
    if ended ~= 0 then return M.fail("Neovim ended with status " .. ended) end
    vim.cmd("qall!")
  end)
  if not ok then M.fail(tostring(message)) end
end

return M
