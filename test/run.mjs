// @ts-check
// What `npm test`, `npm run test:long` and `npm run check` run. Ends with a line `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, checkNode, install, stop } from '../server/start.mjs'

const kind = process.argv[2] ?? 'quick'
const bin = (/** @type {string} */ name) => join('node_modules/.bin', name)
const folders = ['protocol', 'server', 'printer', 'kiosk', 'counter', 'display', 'manager', 'web', 'test']
/** An import check that reads nothing finds nothing. */
const fewestModules = 150
const longestFile = 400

let passed = 0
let failed = 0

/** @param {string} name @param {boolean} good */
function count(name, good) {
  console.log(`${good ? '✓' : '✗'} ${name}`)
  if (good) passed++
  else failed++
}

/** @param {string} name @param {string} command @param {string[]} args */
function check(name, command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (status !== 0) console.log(`${stdout}${stderr}`)
  count(name, status === 0)
}

function checkImports() {
  const { stdout, stderr, status } = spawnSync(
    bin('depcruise'),
    ['--config', '.dependency-cruiser.mjs', '--output-type', 'err', ...folders],
    {
      encoding: 'utf8',
    },
  )
  const modules = Number(/\((\d+) modules/.exec(stdout)?.[1] ?? 0)
  if (status !== 0 || modules < fewestModules) console.log(`${stdout}${stderr}\nmodules read: ${modules}`)
  count(`import rule (${modules} modules)`, status === 0 && modules >= fewestModules)
}

function checkLengths() {
  const files = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx', '*.mjs', '*.css'], {
    encoding: 'utf8',
  }).stdout.split('\n')
  const long = files.filter((file) => file && existsSync(file) && readFileSync(file, 'utf8').split('\n').length > longestFile + 1)
  if (long.length > 0) console.log(`longer than ${longestFile} lines: ${long.join(', ')}`)
  count(`no file above ${longestFile} lines (${files.length} files)`, long.length === 0 && files.length > 100)
}

function checks() {
  check('format and lint', bin('biome'), ['ci', '--error-on-warnings', '.'])
  for (const config of ['tsconfig.json', 'server/domain/tsconfig.json', 'web/tsconfig.json'])
    check(`types: ${config}`, bin('tsc'), ['-p', config])
  checkImports()
  check('unused code', bin('knip'), [])
  checkLengths()
}

/** Debian packages that the tests of the screens, the voice and the devices need; installed where that is possible. */
function browser() {
  const missing = [
    ['chromium', '/usr/bin/chromium'],
    ['socat', '/usr/bin/socat'],
    ['espeak-ng', '/usr/bin/espeak-ng'],
    ['fonts-noto-cjk', '/usr/share/fonts/opentype/noto'],
  ].filter(([, path]) => !existsSync(/** @type {string} */ (path)))
  if (missing.length === 0) return
  const names = missing.map(([name]) => /** @type {string} */ (name))
  const command = `apt-get install -y --no-install-recommends ${names.join(' ')}`
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) stop(`The tests need ${names.join(' and ')}. On Debian: sudo ${command}`)
  console.log(`Installing ${names.join(' and ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env })
  if (spawnSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'inherit'], env }).status !== 0) stop(`${command}: failed`)
}

/** @param {string[]} projects */
function tests(projects) {
  mkdirSync('test/out', { recursive: true })
  const report = `test/out/${kind}.json`
  const args = [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...projects.map((project) => `--project=${project}`),
  ]
  const { status } = spawnSync(bin('vitest'), args, { stdio: 'inherit' })
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { numPassedTests: 0, numFailedTests: 1 }
  passed += result.numPassedTests
  failed += result.numFailedTests
  // A suite that fails to load has no tests to fail.
  if (status !== 0 && result.numFailedTests === 0) failed++
}

const began = Date.now()
checkNode()
install()
if (kind === 'quick' || kind === 'check') checks()
if (kind !== 'check') {
  browser()
  await build()
  tests(kind === 'long' ? ['long'] : ['unit', 'scenario', 'e2e'])
}
console.log(`took ${Math.round((Date.now() - began) / 1000)} s`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
