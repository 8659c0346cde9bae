-- Opens a report in a real Neovim, waits for the server's diagnostics, takes the preferred quick fix of one of them
-- and compares the buffer with an expected text.  Ends with status 1 and a line on standard error if anything differs.
--
-- Environment: NIANBAO (the program), REPORT (a file that may be edited), EXPECTED (the text after the fix),
-- CODE (the diagnostic's code), LINE (its line, from 1), LANGUAGE (the language id).

local function fail(message)
  io.stderr:write(message .. "\n")
  vim.cmd("cquit 1")
end

local function run()
  local exit_code
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.REPORT))
  local buffer = vim.api.nvim_get_current_buf()
  local id = vim.lsp.start_client({
    name = "nianbao",
    cmd = { vim.env.NIANBAO, "server" },
    root_dir = vim.fn.fnamemodify(vim.env.REPORT, ":h"),
    get_language_id = function() return vim.env.LANGUAGE end,
    on_exit = function(code) exit_code = code end,
  })
  if not id then return fail("the client did not start") end
  vim.lsp.buf_attach_client(buffer, id)

  local line = tonumber(vim.env.LINE) - 1
  local function find()
    for _, diagnostic in ipairs(vim.diagnostic.get(buffer, { lnum = line })) do
      local lsp = diagnostic.user_data and diagnostic.user_data.lsp or {}
      if (diagnostic.code or lsp.code) == vim.env.CODE then return diagnostic end
    end
  end
  if not vim.wait(10000, function() return find() ~= nil end, 10) then
    return fail("no " .. vim.env.CODE .. " on line " .. vim.env.LINE .. ": " .. vim.inspect(vim.diagnostic.get(buffer)))
  end

  -- What vim.lsp.buf.code_action() does, without asking which action to take.
  local found = find()
  vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(buffer) }
  local client = vim.lsp.get_client_by_id(id)
  local response = client.request_sync("textDocument/codeAction", params, 10000, buffer)
  if not response or response.err then return fail("no code actions: " .. vim.inspect(response)) end
  local chosen
  for _, action in ipairs(response.result or {}) do
    if action.isPreferred and action.kind == "quickfix" and action.diagnostics[1].code == vim.env.CODE then
      chosen = chosen or action
    end
  end
  if not chosen then return fail("no preferred quick fix: " .. vim.inspect(response.result)) end
  vim.lsp.util.apply_workspace_edit(chosen.edit, client.offset_encoding)

  if not vim.wait(10000, function() return find() == nil end, 10) then
    return fail("the diagnostic is still there after its fix")
  end
  local expected = vim.fn.readfile(vim.env.EXPECTED)
  local lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
  for number = 1, math.max(#expected, #lines) do
    if expected[number] ~= lines[number] then
      return fail(("line %d\nis       %s\nshould be %s"):format(number, vim.inspect(lines[number]), vim.inspect(expected[number])))
    end
  end

  client.stop()
  if not vim.wait(5000, function() return exit_code ~= nil end, 10) then return fail("the server did not end") end
  if exit_code ~= 0 then return fail("the server ended with status " .. exit_code) end
  vim.cmd("qall!")
end

local ok, message = pcall(run)
if not ok then fail(tostring(message)) end
