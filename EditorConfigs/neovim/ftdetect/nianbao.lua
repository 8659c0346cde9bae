-- Reports among plain text files are of the type `nianbao`.  Files in Markdown and HTML keep theirs.
local group = vim.api.nvim_create_augroup("nianbao_filetype", { clear = true })

vim.api.nvim_create_autocmd({ "BufRead", "BufNewFile" }, {
  group = group,
  pattern = "*.nianbao",
  callback = function() vim.bo.filetype = "nianbao" end,
})

vim.api.nvim_create_autocmd({ "BufRead", "BufNewFile" }, {
  group = group,
  pattern = "*",
  callback = function(event)
    local current = vim.bo[event.buf].filetype
    if (current == "" or current == "text") and require("nianbao").is_report(event.buf) then
      vim.bo[event.buf].filetype = "nianbao"
    end
  end,
})
