// @ts-check
// What `npm start` runs on a bare clone: installs and builds what is missing or old, then hands over to the program. Plain JavaScript without
// dependencies, since none are installed yet.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = join(dirname(fileURLToPath(import.meta.url)), '..')
const at = (/** @type {string} */ path) => join(project, path)
const sources = [
  'protocol',
  'server',
  'printer',
  'kiosk',
  'counter',
  'display',
  'manager',
  'web',
  'test',
  'vite.config.ts',
  'package-lock.json',
]

const programs = [
  'server/main',
  'server/journal-thread',
  'server/printing-thread',
  'server/snapshot-thread',
  'server/ledger-thread',
  'server/halls/import/prepare-thread',
  'server/ledger',
  'server/new-pin',
  'server/verify',
  'counter/keypad/agent/keypad',
  'printer/virtual/program/virtual-printer',
  'display/signs/signs',
  'printer/agent/printer',
  'server/hosts/install-host',
  'kiosk/card/agent/card-reader',
  'test/bench/bench',
  'test/bench/bare',
  'test/faults/printing-side',
  'test/day/day',
].filter((path) => existsSync(at(`${path}.ts`)))

/** How the programs become JavaScript, here and while somebody works on them. */
export const bundling = {
  absWorkingDir: project,
  entryPoints: Object.fromEntries(programs.map((path) => [path.split('/').at(-1), `${path}.ts`])),
  bundle: true,
  packages: /** @type {const} */ ('external'),
  platform: /** @type {const} */ ('node'),
  format: /** @type {const} */ ('esm'),
  target: 'node20',
  sourcemap: true,
}

/** @param {string} message */
export function stop(message) {
  console.error(message)
  process.exit(2)
}

/** @param {string} command @param {string[]} args @param {string} doing */
function run(command, args, doing) {
  const began = Date.now()
  console.error(`${doing} …`)
  const { status } = spawnSync(command, args, { cwd: project, stdio: ['ignore', 2, 2] })
  if (status !== 0) stop(`${doing}: failed`)
  console.error(`${doing}: ${((Date.now() - began) / 1000).toFixed(1)} s`)
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) stop(`Node.js ${process.versions.node} is too old: 20.19 or newer is needed`)
}

/** The lockfile as it was when the packages were installed tells whether they still fit. */
export function install() {
  const lock = readFileSync(at('package-lock.json'), 'utf8')
  const mark = at('node_modules/.installed-lock')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return
  console.error('First start: packages are fetched from npm; compiling the database takes about a minute where no ready build fits.')
  // Not `npm ci`: it refuses a lockfile without the packages of other platforms, which not every registry carries. This writes no lockfile either.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], 'Installing')
  writeFileSync(mark, lock)
}

/** @param {string} path @returns {number} newest change below it, in milliseconds */
function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(
    stat.mtimeMs,
    ...readdirSync(path).map((name) => (name === 'node_modules' || name === 'out' ? 0 : newest(join(path, name)))),
  )
}

export async function build() {
  const mark = at('dist/.built')
  const changed = Math.max(...sources.filter((path) => existsSync(at(path))).map((path) => newest(at(path))))
  if (existsSync(mark) && statSync(mark).mtimeMs > changed) return
  const began = Date.now()
  console.error('Building …')
  const { build: bundle } = await import('esbuild')
  rmSync(at('dist/server'), { recursive: true, force: true })
  await bundle({ ...bundling, outdir: 'dist/server', splitting: true, logLevel: 'warning' })
  const { build: screens } = await import('vite')
  // Whatever the caller's is: under another the screens would carry what only their developers need.
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  await screens({ configFile: at('vite.config.ts'), root: project, mode: 'production' })
  if (NODE_ENV !== undefined) process.env.NODE_ENV = NODE_ENV
  mkdirSync(at('dist'), { recursive: true })
  writeFileSync(mark, '')
  console.error(`Building: ${((Date.now() - began) / 1000).toFixed(1)} s`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2)
  checkNode()
  install()
  await build()
  const program = args[0] === '--program' ? args.splice(0, 2)[1] : 'main'
  if (args[0] !== '--build-only') {
    const entry = await import(join(project, 'dist/server', `${program}.js`))
    await entry[(program ?? 'main').replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())](args)
  }
}
