-- Completion before Neovim 0.11.  What the server proposes is shown as it is: the server has compared it with what is
-- typed, in Chinese or in pinyin.  The text that the server gives is written as a snippet from 0.10 on, before with
-- blank gaps and the cursor in the first of them.

local M = {}

--- What the second call of the function shows.
local proposals = {}

--- A column of the server in a line, in bytes.
local function column(line, character, encoding)
  if encoding == "utf-8" then return character end
  local ok, byte = pcall(vim.str_byteindex, line, character, encoding == "utf-16")
  return ok and byte or #line
end

--- The text of a snippet with its gaps left blank, and how many bytes stand before the first of them.
local function plain(item)
  local text = item.textEdit.newText
  if item.insertTextFormat ~= 2 then return text, #text end
  local out, first, index = {}, nil, 1
  local length = 0
  local function add(piece)
    out[#out + 1] = piece
    length = length + #piece
  end
  while index <= #text do
    local escaped = text:match("^\\([\\$}])", index)
    local number = text:match("^%${(%d+)", index)
    local bare = text:match("^%$(%d+)", index)
    if escaped then
      add(escaped)
      index = index + 2
    elseif number or bare then
      first = first or length
      index = index + (number and #text:match("^%b{}", index + 1) + 1 or #bare + 1)
    else
      add(text:sub(index, index))
      index = index + 1
    end
  end
  return table.concat(out), first or length
end

--- A proposal in the form that Vim shows.
local function word(item, line, cursor, encoding)
  local text, gap = plain(item)
  local range = item.textEdit.range
  return {
    word = text:match("^[^\n]*"),
    abbr = item.label,
    menu = item.detail,
    info = type(item.documentation) == "table" and item.documentation.value or item.documentation,
    dup = 1,
    empty = 1,
    user_data = {
      nianbao = {
        text = text,
        snippet = vim.snippet and item.insertTextFormat == 2 and item.textEdit.newText or nil,
        gap = gap,
        start = column(line, range.start.character, encoding),
        -- What is replaced behind the cursor, in bytes.
        behind = math.max(0, column(line, range["end"].character, encoding) - cursor),
      },
    },
  }
end

--- Asks the server; gives the column (bytes) at which the text to be replaced begins, or -3 for nothing.
local function find_start()
  proposals = {}
  local line, cursor = vim.api.nvim_get_current_line(), vim.api.nvim_win_get_cursor(0)[2]
  for _, client in pairs(vim.lsp.buf_get_clients()) do
    if client.name == "nianbao" then
      local params = vim.lsp.util.make_position_params(0, client.offset_encoding)
      local answer = client.request_sync("textDocument/completion", params, 1000, vim.api.nvim_get_current_buf())
      local result = answer and answer.result or {}
      for _, item in ipairs(result.items or result) do
        table.insert(proposals, word(item, line, cursor, client.offset_encoding))
      end
    end
  end
  return proposals[1] and proposals[1].user_data.nianbao.start or -3
end

--- Writes the whole text of the proposal that was taken, of which Vim has written the first line.
local function take()
  local data = type(vim.v.completed_item.user_data) == "table" and vim.v.completed_item.user_data.nianbao
  if not data then return end
  local row, cursor = unpack(vim.api.nvim_win_get_cursor(0))
  local last = math.min(cursor + data.behind, #vim.api.nvim_get_current_line())
  local start = math.min(data.start, cursor)
  if data.snippet then
    vim.api.nvim_buf_set_text(0, row - 1, start, row - 1, last, { "" })
    vim.api.nvim_win_set_cursor(0, { row, start })
    vim.snippet.expand(data.snippet)
    return
  end
  vim.api.nvim_buf_set_text(0, row - 1, start, row - 1, last, vim.split(data.text, "\n"))
  local before = vim.split(data.text:sub(1, data.gap), "\n")
  if #before > 1 then start = 0 end
  vim.api.nvim_win_set_cursor(0, { row - 1 + #before, start + #before[#before] })
end

vim.api.nvim_create_autocmd("CompleteDone", {
  group = vim.api.nvim_create_augroup("nianbao_omnifunc", { clear = true }),
  callback = take,
})

--- The function for 'omnifunc'.
function M.complete(is_start)
  if is_start == 1 then return find_start() end
  return { words = proposals, refresh = "always" }
end

return M
