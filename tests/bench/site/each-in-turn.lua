-- Asks for the addresses that a pattern stands for, "{n}" being 0, 1, 2 and so on: no answer is asked for twice.
local pattern, count, n = "/", 1, 0

function init(args)
  pattern, count = args[1], tonumber(args[2])
end

function request()
  local path = pattern:gsub("{n}", tostring(n))
  n = (n + 1) % count
  return wrk.format("GET", path)
end
