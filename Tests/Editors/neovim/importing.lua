-- A clerk brings a page into the editor: a new buffer of Markdown, looked after at once, and no file yet.
--
-- Environment: that of driver.lua; PAGE is a page with the report, NO_PAGE one without, CODE a rule that finds something in it.

local driver = dofile(debug.getinfo(1, "S").source:match("^@(.*/)") .. "driver.lua")
local lua, await = driver.lua, driver.await

driver.run(function()
  driver.stage = "import"
  lua("vim.cmd('Nianbao import ' .. vim.fn.fnameescape(...))", vim.env.PAGE)
  local expected = vim.env.PAGE:gsub("%.html$", ".md")
  local name = lua("return vim.api.nvim_buf_get_name(0)")
  if name ~= expected then driver.fail("buffer " .. name) end
  if not lua("return vim.bo.modified and vim.bo.filetype == 'markdown'") then driver.fail("not a new Markdown buffer") end
  if vim.fn.filereadable(expected) == 1 then driver.fail("written") end
  await(
    "diagnostic",
    "for _, found in ipairs(vim.diagnostic.get(0)) do if found.code == ... then return true end end",
    vim.env.CODE
  )

  -- A second import stands beside the first.
  driver.stage = "again"
  lua("vim.cmd('Nianbao import ' .. vim.fn.fnameescape(...))", vim.env.PAGE)
  name = lua("return vim.api.nvim_buf_get_name(0)")
  if name ~= (expected:gsub("%.md$", "-2.md")) then driver.fail("buffer " .. name) end

  driver.stage = "export"
  lua("vim.cmd('Nianbao export')")
  local document = name:gsub("%.md$", ".docx")
  if vim.fn.filereadable(document) == 0 then driver.fail("no " .. document) end
  if vim.fn.system({ "nianbao", "convert", document }) ~= vim.fn.system({ "nianbao", "convert", vim.env.PAGE }) then
    driver.fail("another text in the document")
  end
  local again = lua("return select(2, pcall(vim.cmd, 'Nianbao export')) or ''") .. lua("return vim.fn.execute('messages')")
  if not again:find("不覆盖", 1, true) then driver.fail("written over: " .. again) end

  driver.stage = "review"
  lua("vim.cmd('Nianbao review')")
  if vim.fn.filereadable((name:gsub("%.md$", ".审核.docx"))) == 0 then driver.fail("nothing written") end

  driver.stage = "refusal"
  local command = "return select(2, pcall(vim.cmd, 'Nianbao import ' .. vim.fn.fnameescape(...))) or ''"
  local said = lua(command, vim.env.NO_PAGE) .. lua("return vim.fn.execute('messages')")
  if not said:find("通知.html", 1, true) then driver.fail("said " .. said) end
  if lua("return vim.api.nvim_buf_get_name(0)") ~= name then driver.fail("another buffer") end
  lua("vim.cmd('silent! %bwipeout!')")
end)
