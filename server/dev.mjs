// @ts-check
// What `npm run dev` runs: the hall from its sources under one address. A change of a screen shows in the browser, a change of the server
// brings up a new one on the same folder. Options go to the server.
import { createServer } from 'node:net'
import { join, resolve, sep } from 'node:path'
import { bundling, checkNode, install, stop } from './start.mjs'

checkNode()
install()
// Whatever the shell says: in production a change of a screen would reload the page.
process.env['NODE_ENV'] = 'development'
const { HallProcess } = await import('./dev/hall-process.mjs')
const { devOptions } = await import('./dev/options.mjs')
const { entry, openProgram, readPages, write } = await import('./dev/program.mjs')
const { serveScreens } = await import('./dev/screens.mjs')

/** Changes that come together, such as those of a whole checkout, are one. Milliseconds. */
const together = 25
const project = bundling.absWorkingDir
const inside = (/** @type {string} */ path, /** @type {string} */ folder) => path === folder || path.startsWith(folder + sep)
const say = (/** @type {string} */ line) => console.error(line)

/** A port that nobody uses now. @returns {Promise<number>} */
const freePort = () =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address())
      probe.close(() => found(port))
    })
  })

const options = devOptions(process.argv.slice(2), process.env)
if (!/^[0-9]{1,5}$/.test(options.port) || Number(options.port) > 65535) stop(`--port ${options.port}: expected a port from 0 to 65535`)
const port = Number(options.port) || (await freePort())
const url = `http://127.0.0.1:${port}`
const inner = await freePort()
const publicUrl =
  options.args.some((arg) => arg.startsWith('--public-url')) || process.env['HALL_PUBLIC_URL'] ? [] : [`--public-url=${url}`]

const program = await openProgram()
const hall = new HallProcess({
  cwd: project,
  args: [...options.args, ...publicUrl, `--port=${inner}`],
  onEnd: (code) => {
    down = true
    say(`The server ended by itself (${code}); the next change starts it again.`)
  },
})
let pages = await readPages()
/** The last version that came to serve. @type {import('./dev/program.mjs').Version | undefined} */
let good
let down = false

const goesOn = () => (good && !down ? 'The server goes on as it was before.' : 'The server starts when this is mended.')

/** What became of the newest sources. @param {{ why: string, restart: boolean }} change @returns {Promise<import('./dev/hall-process.mjs').Outcome | 'same'>} */
async function bring({ why, restart }) {
  const began = performance.now()
  const version = await program.build()
  if ('problem' in version) {
    say(`${version.problem}${goesOn()}`)
    return 'not-loaded'
  }
  if (version.digest === good?.digest && !restart && !down) return 'same'
  write(version)
  const outcome = await hall.swap(entry, version.packages)
  if (outcome === 'serving') {
    if (good) say(`server reloaded in ${Math.round(performance.now() - began)} ms (${why})`)
    good = version
    down = false
    return outcome
  }
  if (good) write(good)
  if (outcome === 'not-loaded') {
    say(`This version cannot be loaded. ${goesOn()}`)
    return outcome
  }
  down = !good || good.digest === version.digest || (await hall.swap(entry, good.packages)) !== 'serving'
  if (good) say(`This version does not start. ${goesOn()}`)
  return outcome
}

const first = await bring({ why: 'start', restart: true })
// Asked for what cannot be, or for the help: it has said so.
if (typeof first === 'object') process.exit(first.ended ?? 1)

const hallFile = options.hall && resolve(project, options.hall)
const unwatched = [
  join(project, 'dist'),
  join(project, 'data'),
  join(project, 'test'),
  join(project, 'docs'),
  resolve(project, options.data),
]
const screens = await serveScreens({
  project,
  port,
  hall: `http://127.0.0.1:${inner}`,
  settled: () => hall.settled(),
  pages: () => pages,
  ignored: (path) => unwatched.some((folder) => inside(path, folder)),
}).catch((error) => stop(`--port ${port}: ${error.message}`))

/** @type {Set<string>} */
const changed = new Set()
let working = false
async function work() {
  if (working) return
  working = true
  while (changed.size > 0) {
    await new Promise((done) => setTimeout(done, together))
    const paths = [...changed]
    changed.clear()
    const why = paths.map((path) => path.slice(project.length + 1)).join(', ')
    if (paths.some((path) => path.endsWith(join('gateway', 'pages.ts')))) pages = await readPages().catch(() => pages)
    await bring({ why, restart: paths.some((path) => !/\.[cm]?[jt]s$/.test(path)) })
  }
  working = false
}
const ofTheServer = ['server', 'protocol', 'printer'].map((folder) => join(project, folder))
if (hallFile) screens?.watcher.add(hallFile)
screens?.watcher.on('all', (_event, path) => {
  if (path !== hallFile && (!ofTheServer.some((folder) => inside(path, folder)) || /\.test\.ts$|\.md$/.test(path))) return
  changed.add(path)
  void work()
})

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, async () => {
    if (stopping) return
    stopping = true
    await Promise.all([hall.stop(), screens?.close(), program.stop()])
    process.exit(0)
  })
console.log(`ready ${url}`)
