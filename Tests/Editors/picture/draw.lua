-- Draws screens of a terminal, one below the other, each under its caption:
--
--   nvim -l draw.lua COLUMNS CAPTION FILE [CAPTION FILE...]
--
-- A FILE is what `tmux capture-pane -e -p` writes.  The picture, SVG, goes to the standard output.  Its text is text:
-- it can be searched and copied.  Every run of characters is held on the grid of the terminal by its length, since
-- nobody knows which fonts will draw it.

local columns = tonumber(arg[1])
local cell, line, bar, gap, pad = 7.5, 19, 34, 14, 8
local foreground, background, frame, caption = "#e0e2ea", "#14161b", "#2c2e33", "#eef1f8"

--- The colour of a number of the terminal's palette.
local function palette(index)
  local basic = {
    [0] = "#07080d", "#ffc0b9", "#b3f6c0", "#fce094", "#a6dbff", "#ffcaff", "#8cf8f7", "#eef1f8",
    "#4f5258", "#ffc0b9", "#b3f6c0", "#fce094", "#a6dbff", "#ffcaff", "#8cf8f7", "#eef1f8",
  }
  if index < 16 then return basic[index] end
  if index >= 232 then return ("#%02x%02x%02x"):format(unpack(vim.fn["repeat"]({ 8 + (index - 232) * 10 }, 3))) end
  local level = function(step) return step == 0 and 0 or 55 + step * 40 end
  index = index - 16
  return ("#%02x%02x%02x"):format(level(math.floor(index / 36)), level(math.floor(index / 6) % 6), level(index % 6))
end

--- Changes a style by what stands between the marks of an escape sequence, such as "1;38;2;179;246;192".
local function restyle(style, codes)
  local parts = vim.split(codes, "[;:]")
  local index = 1
  --- The colour that follows at an index, and where the next code is.
  local function colour(at)
    if parts[at] == "5" then return palette(tonumber(parts[at + 1]) or 0), at + 2 end
    -- With colons a name of the colour space may stand in between, and is empty.
    if parts[at + 1] == "" then at = at + 1 end
    return ("#%02x%02x%02x"):format(tonumber(parts[at + 1]), tonumber(parts[at + 2]), tonumber(parts[at + 3])), at + 4
  end
  while index <= #parts do
    local code = tonumber(parts[index]) or 0
    local at = index + 1
    if code == 0 then
      for key in pairs(style) do style[key] = nil end
    elseif code == 1 then style.bold = true
    elseif code == 3 then style.italic = true
    elseif code == 4 then
      style.underlined = parts[at] ~= "0"
      -- The kind of the line, after a colon.
      if codes:find("4:" .. (parts[at] or "-"), 1, true) then at = at + 1 end
    elseif code == 7 then style.reversed = true
    elseif code == 22 then style.bold = nil
    elseif code == 23 then style.italic = nil
    elseif code == 24 then style.underlined = nil
    elseif code == 27 then style.reversed = nil
    elseif code >= 30 and code <= 37 then style.text = palette(code - 30)
    elseif code >= 90 and code <= 97 then style.text = palette(code - 82)
    elseif code == 39 then style.text = nil
    elseif code >= 40 and code <= 47 then style.back = palette(code - 40)
    elseif code >= 100 and code <= 107 then style.back = palette(code - 92)
    elseif code == 49 then style.back = nil
    elseif code == 38 then style.text, at = colour(at)
    elseif code == 48 then style.back, at = colour(at)
    elseif code == 58 then style.line, at = colour(at)
    elseif code == 59 then style.line = nil
    end
    index = at
  end
end

--- The characters of a line of the screen, each with its column, width and style.
local function read(text)
  local cells, style, column, index = {}, {}, 0, 1
  while index <= #text do
    local codes = text:match("^\27%[([%d;:]*)m", index)
    local other = text:match("^\27[%(%)].", index) or text:match("^\27%].-\27\\", index)
      or text:match("^[\14\15]", index)
    if codes then
      restyle(style, codes)
      index = index + #codes + 3
    elseif other then
      index = index + #other
    else
      local character = text:match("^[^\128-\191][\128-\191]*", index)
      local width = vim.fn.strdisplaywidth(character)
      local back, front = style.back, style.text
      if style.reversed then back, front = front or foreground, back or background end
      cells[#cells + 1] = {
        character = character, column = column, width = width, back = back, text = front or foreground,
        bold = style.bold, italic = style.italic, underline = style.underlined and (style.line or front or foreground),
      }
      column = column + width
      index = index + #character
    end
  end
  return cells
end

local function number(value) return (("%.2f"):format(value):gsub("%.?0+$", "")) end

local function escaped(text) return (text:gsub("[&<>]", { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;" })) end

local out = {}
local function add(format, ...) out[#out + 1] = format:format(...) end

--- Draws the runs of cells that are alike by `kind`, which gives nil for cells without.
local function runs(cells, kind, draw)
  local index = 1
  while index <= #cells do
    local this, last = kind(cells[index]), index
    while cells[last + 1] and kind(cells[last + 1]) == this do last = last + 1 end
    if this then
      local first = cells[index]
      draw(first, pad + first.column * cell, (cells[last].column + cells[last].width - first.column) * cell, index, last)
    end
    index = last + 1
  end
end

--- Draws a line of the screen whose upper edge is at `top`.
local function draw(cells, top)
  runs(cells, function(c) return c.back end, function(first, x, width)
    add('<rect x="%s" y="%s" width="%s" height="%s" fill="%s"/>', number(x), number(top), number(width), line, first.back)
  end)
  runs(cells, function(c) return c.underline or nil end, function(first, x, width)
    add('<path d="M%s %sh%s" stroke="%s" stroke-width="1.5"/>', number(x), number(top + line - 2.5), number(width),
      first.underline)
  end)
  local function kind(c)
    -- Blanks need no letters; Chinese and Latin letters come from fonts that disagree about widths.
    if c.character:find("^%s$") then return nil end
    return table.concat({ c.width, c.text, c.bold and "b" or "", c.italic and "i" or "", #c.character > 1 and "w" or "" }, " ")
  end
  runs(cells, kind, function(first, x, width, from, to)
    local text = {}
    for index = from, to do text[#text + 1] = escaped(cells[index].character) end
    local marks = (first.bold and ' font-weight="bold"' or "") .. (first.italic and ' font-style="italic"' or "")
    if first.text ~= foreground then marks = marks .. (' fill="%s"'):format(first.text) end
    local class = first.width == 1 and ' class="narrow" lengthAdjust="spacingAndGlyphs"' or ""
    add('<text x="%s" y="%s" textLength="%s"%s%s>%s</text>', number(x), number(top + line - 5), number(width), class,
      marks, table.concat(text))
  end)
end

local top = 0
local width = columns * cell + 2 * pad
for index = 2, #arg, 2 do
  local screen = vim.fn.readfile(arg[index + 1])
  local height = bar + #screen * line + pad
  add('<rect x="0.5" y="%s" width="%s" height="%s" rx="8" fill="%s" stroke="%s"/>', number(top + 0.5),
    number(width - 1), number(height - 1), background, frame)
  add('<path d="M1 %sv-17a7 7 0 0 1 7-7h%sa7 7 0 0 1 7 7v17z" fill="%s"/>', number(top + bar - 8), number(width - 16), frame)
  add('<text class="caption" x="14" y="%s">%s</text>', number(top + bar - 14), escaped(arg[index]))
  for row, text in ipairs(screen) do draw(read(text), top + bar - 4 + (row - 1) * line) end
  top = top + height + gap
end

io.stdout:write(([[
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" height="%s" fill="%s">
<style>
text { font: 14px "Sarasa Mono SC", "Noto Sans Mono CJK SC", Menlo, Consolas, "DejaVu Sans Mono", "PingFang SC",
  "Microsoft YaHei", "WenQuanYi Zen Hei Mono", monospace; white-space: pre }
.narrow { font-family: Menlo, Consolas, "DejaVu Sans Mono", "Sarasa Mono SC", monospace }
.caption { font: bold 15px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif; fill: %s }
</style>
%s
</svg>
]]):format(number(width), number(top - gap), number(width), number(top - gap), foreground, caption, table.concat(out, "\n")))
