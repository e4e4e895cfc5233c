-- Asks for the addresses that a pattern stands for, "{n}" being one number after the other below a count, from a first
-- one on: no answer is asked for twice before all have been.
local pattern, count, n = "/", 1, 0

function init(args)
  pattern, count, n = args[1], tonumber(args[2]), tonumber(args[3])
end

function request()
  local path = pattern:gsub("{n}", tostring(n))
  n = (n + 1) % count
  return wrk.format("GET", path)
end
