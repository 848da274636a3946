-- Runs inside Neovim, started by run.mjs. Attaches the language server to the current buffer, applies one fix, and
-- writes what was seen, as JSON, to the file that the environment names. It judges nothing: run.mjs does.

local PATIENCE_MS = 10000

local function fail(problem)
  io.stderr:write(problem .. '\n')
  vim.cmd('cquit 1')
end

local function first_client()
  if vim.lsp.get_clients then return assert(vim.lsp.get_clients({ bufnr = 0 })[1], 'no server is attached') end
  -- Up to 0.9.
  return vim.lsp.get_client_by_id(assert(next(vim.lsp.buf_get_clients(0)), 'no server is attached'))
end

-- Columns of Neovim count bytes: words cut out by them are right only when the server's positions were.
local function words_of(diagnostic)
  local lines = vim.api.nvim_buf_get_text(
    0, diagnostic.lnum, diagnostic.col, diagnostic.end_lnum, diagnostic.end_col, {})
  return table.concat(lines, '\n')
end

local function findings()
  return vim.tbl_map(function(diagnostic)
    return { code = diagnostic.code, message = diagnostic.message, words = words_of(diagnostic) }
  end, vim.diagnostic.get(0))
end

local function finding_on(words)
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    if words_of(diagnostic) == words then return diagnostic end
  end
end

local function ask(method, params)
  local client = first_client()
  local answer, problem
  if vim.fn.has('nvim-0.11') == 1 then
    answer, problem = client:request_sync(method, params, PATIENCE_MS, 0)
  else
    answer, problem = client.request_sync(method, params, PATIENCE_MS, 0)
  end
  if not answer or answer.err then fail(method .. ': ' .. vim.inspect(problem or answer.err)) end
  return answer.result
end

local function hover()
  local result = ask('textDocument/hover', vim.lsp.util.make_position_params(0, 'utf-16'))
  return result and result ~= vim.NIL and result.contents.value or ''
end

local function actions_on(diagnostic)
  local params = vim.lsp.util.make_range_params(0, 'utf-16')
  params.context = { diagnostics = { diagnostic.user_data.lsp } }
  params.context.diagnostics[1].range = params.range
  return ask('textDocument/codeAction', params)
end

-- Neovim 0.7 takes actions with their edits; one that comes without is asked for it.
local function apply(action)
  local whole = action.edit and action or ask('codeAction/resolve', action)
  vim.lsp.util.apply_workspace_edit(whole.edit, 'utf-16')
end

local function ignore_in_workspace(diagnostic)
  if not diagnostic then return end
  vim.api.nvim_win_set_cursor(0, { diagnostic.lnum + 1, diagnostic.col })
  for _, action in ipairs(actions_on(diagnostic)) do
    if action.title:match('in this workspace$') then
      local command = action.command
      ask('workspace/executeCommand', { command = command.command, arguments = command.arguments })
    end
  end
end

local function start()
  if vim.env.SOURCECHECK_CONFIGURATION then
    dofile(vim.env.SOURCECHECK_CONFIGURATION)
    vim.bo.filetype = 'markdown'
  else
    vim.bo.filetype = 'markdown'
    vim.lsp.start_client({
      name = 'sourcecheck',
      cmd = { 'sourcecheck', 'lsp', '--stdio' },
      root_dir = vim.env.SOURCECHECK_ROOT,
      on_init = function(client) vim.lsp.buf_attach_client(0, client.id) end,
    })
  end
end

local function see()
  start()
  local words = vim.env.SOURCECHECK_WORDS
  vim.wait(PATIENCE_MS, function() return finding_on(words) ~= nil end, 50)
  local seen = { lineEnds = vim.bo.fileformat, before = findings() }
  local diagnostic = finding_on(words)
  if diagnostic then
    vim.api.nvim_win_set_cursor(0, { diagnostic.lnum + 1, diagnostic.col })
    seen.hover = hover()
    local actions = actions_on(diagnostic)
    seen.actions = vim.tbl_map(function(action) return action.title end, actions)
    apply(actions[1])
    vim.wait(PATIENCE_MS, function() return #vim.diagnostic.get(0) < #seen.before end, 50)
    seen.after = findings()
    seen.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
    vim.cmd('undo')
    vim.wait(PATIENCE_MS, function() return finding_on(words) ~= nil end, 50)
    seen.undone = findings()
    ignore_in_workspace(finding_on(words))
    vim.wait(PATIENCE_MS, function() return #vim.diagnostic.get(0) == 0 end, 50)
    seen.ignored = findings()
  end
  vim.fn.writefile({ vim.json.encode(seen) }, vim.env.SOURCECHECK_SEEN)
end

local fine, problem = xpcall(see, debug.traceback)
if not fine then fail(problem) else vim.cmd('quitall!') end
