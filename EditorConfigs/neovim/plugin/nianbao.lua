-- Starts the language server for reports.
if vim.g.loaded_nianbao then return end
vim.g.loaded_nianbao = true

local nianbao = require("nianbao")
local group = vim.api.nvim_create_augroup("nianbao", { clear = true })

vim.api.nvim_create_user_command("Nianbao", nianbao.command, { nargs = "+", complete = nianbao.complete })

if vim.fn.has("nvim-0.8") == 1 then
  vim.api.nvim_create_autocmd("LspAttach", {
    group = group,
    callback = function(event)
      local client = vim.lsp.get_client_by_id(event.data.client_id)
      if client and client.name == "nianbao" then nianbao.set_up(client, event.buf) end
    end,
  })
end

if vim.fn.has("nvim-0.11") == 1 then
  vim.lsp.enable("nianbao")
else
  vim.api.nvim_create_autocmd("FileType", {
    group = group,
    pattern = nianbao.filetypes,
    callback = function(event)
      if nianbao.wants(event.buf) then nianbao.start(event.buf) end
    end,
  })
end
