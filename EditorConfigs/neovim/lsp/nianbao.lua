-- For Neovim 0.11 and later; see `plugin/nianbao.lua` for the others.
return {
  cmd = { "nianbao", "server" },
  filetypes = require("nianbao").filetypes,
  -- Every cell of a sum would stand in the window with its message.
  capabilities = { textDocument = { publishDiagnostics = { relatedInformation = false } } },
  -- Stays away from Markdown and HTML that is no report.
  root_dir = function(buffer, start)
    local nianbao = require("nianbao")
    if nianbao.wants(buffer) then start(nianbao.root(buffer)) end
  end,
}
