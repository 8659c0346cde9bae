-- What all versions of Neovim share; `plugin/nianbao.lua` begins.
local M = {}

--- The types of files that may be reports.
M.filetypes = { "nianbao", "markdown", "html" }

--- How many lines at the beginning are searched for the title.
local title_lines = 20

--- Whether a line is the title of a report, perhaps marked as a heading or in a tag.
local function is_title(line)
  return #line < 300
    and (line:find("信息公开", 1, true) or line:find("政务公开", 1, true))
    and (line:find("年度报告", 1, true) or line:find("年报", 1, true))
    -- A title ends there; a sentence goes on.
    and not line:find("。", 1, true)
end

--- Whether a buffer is a report, by its name or its title.
function M.is_report(buffer)
  local name = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ":t")
  local extension = name:match("%.(%w+)$") or "txt"
  if extension == "nianbao" then return true end
  if not vim.tbl_contains({ "txt", "md", "markdown", "html", "htm" }, extension:lower()) then return false end
  if name:find("年报", 1, true) or name:find("年度报告", 1, true) then return true end
  for _, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, title_lines, false)) do
    if is_title(line) then return true end
  end
  return false
end

--- Whether the server is to look after a buffer; complains once if there is no server.
function M.wants(buffer)
  if vim.bo[buffer].buftype ~= "" then return false end
  if vim.bo[buffer].filetype ~= "nianbao" and not M.is_report(buffer) then return false end
  if vim.fn.executable("nianbao") == 1 then return true end
  vim.notify_once("找不到 nianbao，请把它放进 PATH。 nianbao is not on the PATH.", vim.log.levels.WARN)
  return false
end

--- The folder that the settings of a buffer's report hold for.
function M.root(buffer)
  local folder = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ":p:h")
  local settings = vim.fn.findfile(".nianbao.json", vim.fn.escape(folder, " ,;*[]{}") .. ";")
  return settings == "" and folder or vim.fn.fnamemodify(settings, ":p:h")
end

--- Says that something failed.
local function complain(message)
  vim.notify(message, vim.log.levels.ERROR)
end

--- Brings the report of a Word document, or of a page, into a buffer of Markdown that is checked at once and not saved yet.
function M.import(file)
  if vim.fn.executable("nianbao") == 0 then return complain("找不到 nianbao，请把它放进 PATH。") end
  local path = vim.fn.fnamemodify(vim.fn.expand(file), ":p")
  local complaints = vim.fn.tempname()
  local command = vim.fn.shellescape(path) .. " 2>" .. vim.fn.shellescape(complaints)
  local lines = vim.fn.systemlist("nianbao convert -- " .. command)
  local said = vim.fn.filereadable(complaints) == 1 and table.concat(vim.fn.readfile(complaints), "\n") or ""
  vim.fn.delete(complaints)
  if vim.v.shell_error ~= 0 then return complain(said) end
  -- Beside the document, under a name that is free.
  local stem, name, number = vim.fn.fnamemodify(path, ":r"), nil, 1
  repeat
    name = stem .. (number > 1 and "-" .. number or "") .. ".md"
    number = number + 1
  until vim.fn.empty(vim.fn.glob(vim.fn.escape(name, "[]*?{}\\"))) == 1 and vim.fn.bufexists(name) == 0
  vim.cmd("edit " .. vim.fn.fnameescape(name))
  vim.api.nvim_buf_set_lines(0, 0, -1, false, lines)
  vim.bo.filetype = "markdown"
end

--- Gives the text of this buffer, as it stands there, to the program, which writes a Word document; without a name beside
--- the report.
local function write_document(arguments, file, ending)
  if vim.fn.executable("nianbao") == 0 then return complain("找不到 nianbao，请把它放进 PATH。") end
  local own = vim.api.nvim_buf_get_name(0)
  if file == "" and own == "" then return complain("请写明文件名，如 年报.docx") end
  local target = vim.fn.fnamemodify(file ~= "" and vim.fn.expand(file) or vim.fn.fnamemodify(own, ":r") .. ending, ":p")
  local escape = vim.fn.shellescape
  local command = "nianbao " .. arguments .. " --output " .. escape(target)
  if own ~= "" then command = command .. " --stdin-filename " .. escape(own) end
  local said = vim.fn.system(command .. " - 2>&1", vim.api.nvim_buf_get_lines(0, 0, -1, false))
  if vim.v.shell_error ~= 0 then return complain(said) end
  vim.notify("已写出：" .. target)
end

--- Writes the report as a Word document to be published.
function M.export(file) write_document("convert --to docx", file, ".docx") end

--- Writes the report as a Word document with comments and tracked changes.
function M.review(file) write_document("review", file, ".审核.docx") end

--- What `:Nianbao` can do, and whether it needs a file.
local commands = { import = { M.import, true }, export = { M.export, false }, review = { M.review, false } }

--- Carries out `:Nianbao WORD FILE`.
function M.command(call)
  local word, rest = call.args:match("^(%S+)%s*(.-)%s*$")
  local command = commands[word or call.args]
  if command and not (command[2] and (rest or "") == "") then return command[1](rest or "") end
  complain("用法：:Nianbao import 文件，:Nianbao export [文件.docx]，:Nianbao review [文件.docx]")
end

--- Completes the words and the files of `:Nianbao`.
function M.complete(lead, line)
  if not line:match("^%S+%s+%S+%s") then
    return vim.tbl_filter(function(word) return word:find(lead, 1, true) == 1 end, vim.tbl_keys(commands))
  end
  return vim.fn.getcompletion(lead, "file")
end

--- Starts the server for a buffer, before Neovim 0.11.
function M.start(buffer)
  local capabilities = vim.lsp.protocol.make_client_capabilities()
  capabilities.textDocument.completion.completionItem.snippetSupport = true
  local config = { name = "nianbao", cmd = { "nianbao", "server" }, root_dir = M.root(buffer), capabilities = capabilities }
  if vim.lsp.start then
    vim.lsp.start(config, { bufnr = buffer })
    return
  end
  -- Neovim 0.7 has no `vim.lsp.start`; it would start a server for every file.
  config.on_attach = M.set_up
  config.get_language_id = function(_, filetype) return filetype end
  for _, client in pairs(vim.lsp.get_active_clients()) do
    if client.name == "nianbao" and client.config.root_dir == config.root_dir then
      vim.lsp.buf_attach_client(buffer, client.id)
      return
    end
  end
  local id = vim.lsp.start_client(config)
  if id then vim.lsp.buf_attach_client(buffer, id) end
end

--- Whether the cursor stands in the gap of a snippet that is being filled; from elsewhere the next gap is far away.
local function is_in_gap()
  if not vim.snippet or not vim.snippet.active({ direction = 1 }) then return false end
  local known, gap = pcall(function() return vim.snippet._session.current_tabstop:get_range() end)
  if not known then return true end
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  row = row - 1
  return (row > gap[1] or row == gap[1] and column >= gap[2]) and (row < gap[3] or row == gap[3] and column <= gap[4])
end

--- The keys that lead from the end of a row of a table to the first figure of the next one that has room for it.
local function next_row(row, line, separator)
  local cells = vim.split(line, separator, { plain = true })
  local first
  for index = #cells, 2, -1 do
    if cells[index]:find("%d") then first = index end
  end
  if not first then return nil end
  for step, below in ipairs(vim.api.nvim_buf_get_lines(0, row, row + 4, false)) do
    local others = vim.split(below, separator, { plain = true })
    -- A row that is shorter than the next is still being written; heads have blank cells, too.
    if #others < first or #others > #cells then return nil end
    if others[first]:find("^%s*$") and not below:find("第二十条", 1, true) then
      local before = table.concat(others, separator, 1, first - 1) .. separator .. (separator == "|" and " " or "")
      return ("<Down>"):rep(step) .. "<Home>" .. ("<Right>"):rep(vim.fn.strchars(before))
    end
  end
end

--- The keys for the next cell: over the bar of a Markdown table or the tab that stands there, or a new tab.
local function next_cell()
  if is_in_gap() then return "<Cmd>lua vim.snippet.jump(1)<CR>" end
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  local line = vim.api.nvim_get_current_line()
  -- Keys, unlike calls, keep their turn among others that are typed already.
  if line:find("^%s*|") then
    local bar = line:find("|", column + 1, true) or #line
    if not line:find("|", bar + 1, true) then return next_row(row, line, "|") or "<End>" end
    if line:sub(bar + 1, bar + 1) == " " then bar = bar + 1 end
    return ("<Right>"):rep(vim.fn.strchars(line:sub(column + 1, bar)))
  end
  if line:sub(column + 1, column + 1) == "\t" then return "<Right>" end
  return column == #line and next_row(row, line, "\t") or "<Tab>"
end

--- Goes to the next (1) or previous (-1) problem and shows its message.
local function jump(count)
  if not vim.diagnostic.jump then
    vim.diagnostic[count > 0 and "goto_next" or "goto_prev"]()
  elseif vim.diagnostic.jump({ count = count }) then
    vim.schedule(function() vim.diagnostic.open_float({ scope = "cursor", focus = false, header = "" }) end)
  end
end

--- Shows messages behind their lines where Neovim itself does not, those about cells in short.
local function show_messages()
  local shown = vim.diagnostic.config()
  if shown.virtual_text or shown.virtual_lines or vim.g.nianbao_virtual_text == false then return end
  local text = {
    severity = { min = vim.diagnostic.severity.WARN },
    format = function(diagnostic)
      -- The news comes first, the reason in brackets, and the cell, which the mark shows, last.
      local news, place = diagnostic.message:match("^(.+)：(.-)$")
      if not place or not place:find("·", 1, true) then return diagnostic.message end
      return (news:gsub("（.*），现为", "，现为"))
    end,
  }
  for namespace, data in pairs(vim.diagnostic.get_namespaces()) do
    if data.name:find("lsp.nianbao.", 1, true) then vim.diagnostic.config({ virtual_text = text }, namespace) end
  end
end

--- How Neovim describes keys of its own that do less: they show no message, and know no cells.
local lesser = { "^Jump to the ", "^vim%.snippet%.jump" }

--- Maps a key in a buffer unless the user has done that.
local function map(buffer, mode, key, action, description, options)
  local is_free = true
  vim.api.nvim_buf_call(buffer, function()
    local present = vim.fn.maparg(key, mode, false, true).desc or ""
    is_free = vim.fn.mapcheck(key, mode) == "" or present:find(lesser[1]) or present:find(lesser[2])
  end)
  if not is_free then return end
  options = vim.tbl_extend("force", { buffer = buffer, desc = description }, options or {})
  vim.keymap.set(mode, key, action, options)
end

--- Switches on in a buffer what this Neovim can do.
function M.set_up(client, buffer)
  local has = function(version) return vim.fn.has("nvim-" .. version) == 1 end
  local complete = "<C-x><C-o>"
  if has("0.11") then
    vim.bo[buffer].completeopt = "menuone,noinsert,popup"
    vim.lsp.completion.enable(true, client.id, buffer, { autotrigger = true })
    complete = vim.lsp.completion.get
  else
    -- Its own function compares with the text inserted, which no pinyin ever matches.
    vim.bo[buffer].omnifunc = "v:lua.require'nianbao.omnifunc'.complete"
    -- The usual value would write the first proposal at once.
    if vim.o.completeopt == "menu,preview" then vim.o.completeopt = "menuone,noinsert" end
  end
  if has("0.11") then
    show_messages()
    vim.api.nvim_create_autocmd("DiagnosticChanged", { buffer = buffer, once = true, callback = show_messages })
  end
  -- A tab leads to the next cell of a table, so that it must stay one, in Markdown as well.
  vim.bo[buffer].expandtab = false
  map(buffer, "i", "<C-Space>", complete, "补全")
  for _, mode in ipairs({ "i", "s" }) do map(buffer, mode, "<Tab>", next_cell, "下一格", { expr = true }) end
  map(buffer, "n", "K", vim.lsp.buf.hover, "说明")
  map(buffer, "n", "gra", vim.lsp.buf.code_action, "修正")
  map(buffer, "n", "]d", function() jump(1) end, "下一个问题")
  map(buffer, "n", "[d", function() jump(-1) end, "上一个问题")

  local provides = client.server_capabilities or client.resolved_capabilities
  -- What stands in grey beside the text is to be read.
  for _, group in ipairs({ "LspInlayHint", "LspCodeLens" }) do
    if vim.fn.hlexists(group) == 1 and vim.fn.execute("highlight " .. group):find("links to NonText") then
      vim.cmd("highlight! link " .. group .. " Comment")
    end
  end
  if has("0.10") and provides.inlayHintProvider then vim.lsp.inlay_hint.enable(true, { bufnr = buffer }) end
  if provides.codeLensProvider then
    map(buffer, "n", "grx", vim.lsp.codelens.run, "执行表上方的命令")
    if vim.lsp.codelens.enable then
      vim.lsp.codelens.enable(true, { bufnr = buffer })
    elseif vim.lsp.codelens.refresh then
      local refresh = function() vim.api.nvim_buf_call(buffer, function() vim.lsp.codelens.refresh() end) end
      refresh()
      vim.api.nvim_create_autocmd({ "BufEnter", "InsertLeave", "TextChanged" }, { buffer = buffer, callback = refresh })
    end
  end
end

return M
