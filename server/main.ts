import { createServer } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Logger, pino } from 'pino'
import type { Hall as HallDocument } from '../protocol/hall-document.ts'
import { refuse } from '../protocol/refusals.ts'
import { hallClock } from './clock.ts'
import { pairDevices } from './devices.ts'
import { type Folder, takeFolder } from './folder-sqlite.ts'
import { LedgerThread } from './followers/ledger/thread.ts'
import { Access } from './gateway/access-sqlite.ts'
import { Ask } from './gateway/ask.ts'
import { calendarRoutes } from './gateway/calendar-routes.ts'
import { deviceRoutes } from './gateway/device-routes.ts'
import { httpApp } from './gateway/http.ts'
import { Metrics } from './gateway/metrics/metrics.ts'
import { Network } from './gateway/network.ts'
import { Pairing } from './gateway/pairing.ts'
import { keepPin } from './gateway/pins.ts'
import { rulesRoutes } from './gateway/rules-routes.ts'
import { SignIn } from './gateway/sign-in.ts'
import { serveSockets } from './gateway/sockets.ts'
import { SpeakingBoards } from './gateway/speaking-boards.ts'
import { Hall } from './hall.ts'
import { knownYears } from './halls/holidays/known-years.ts'
import { HallImport } from './halls/import/hall-import.ts'
import { prepareAside } from './halls/import/prepare-aside.ts'
import { openHallFile } from './halls/open-hall-file.ts'
import { presetsShown } from './halls/presets/presets-shown.ts'
import { isStorageTrouble } from './journal/storage-trouble.ts'
import { keptNetwork } from './kept-network.ts'
import { logFile } from './log-file.ts'
import { helpText, type Options, readOptions } from './options.ts'
import { slipPictures, startPrinting } from './printing.ts'
import { putInForce } from './put-in-force.ts'
import { firstStart } from './setup/first-start.ts'
import { OneTimeKey } from './setup/one-time-key.ts'
import { KeptSnapshots } from './snapshots.ts'
import { startSpeaking } from './speaking.ts'
import { openJournal, thread } from './threads.ts'
import { hallTools } from './tools.ts'
import { writeWhole } from './write-whole.ts'

/** The built program lies in dist/server, beside dist/screens. */
const here = dirname(fileURLToPath(import.meta.url))
const project = join(here, '..', '..')
const beatMs = 2000

class Unusable extends Error {}

const holidays = join(project, 'server/halls/holidays')
const exampleFile = join(project, 'server/halls/demo/hall.json')
/** A hall of one's own is tried with a clock that can be moved: docs/HALL-FILE.md. */
const demoFile = process.env['HALL_DEMO_FILE'] || exampleFile

function openDocument(file: string): HallDocument {
  const opened = openHallFile(file)
  if ('problem' in opened) throw new Unusable(opened.problem)
  return opened.document
}

function openAccess(file: string): Access {
  try {
    return new Access(file)
  } catch (error) {
    throw new Unusable(
      `${file}: cannot be read (${error instanceof Error ? error.message : String(error)}); without it people sign in again`,
    )
  }
}

const folderOf = ({ data, demo }: Options): string => data ?? (demo ? 'data/demo' : 'data/hall')

/** `setup`: where the hall is to be set up, while there is none in the folder. */
type Serving = { readonly url: string; readonly setup?: string; readonly stop: () => Promise<void> }

/** Opens the hall, or its set-up where there is none yet, and serves it until `stop`. The only place that knows everything. */
export async function serve(options: Options): Promise<Serving> {
  const file = options.demo ? demoFile : options.hall
  const document = file === undefined ? undefined : openDocument(file)
  // Names, PINs and tokens lie in these files: they are their owner's alone.
  process.umask(0o077)
  const folder = takeFolder(folderOf(options), options.demo ? 'demo' : 'hall')
  if ('problem' in folder) throw new Unusable(folder.problem)
  const log = pino({}, logFile(folder.file('server.log')))
  const journal = await openJournal(folder.file('hall.db'))
  const before = journal.readSince(journal.tail().seq - 1, 1)[0]?.at ?? 0
  if (options.clock !== undefined && options.clock < before)
    throw new Unusable(
      `--clock: the hall in this folder is already at ${new Date(before).toISOString()}; start later, or give another folder with --data`,
    )
  // A demo whose clock was ahead goes on from where it was.
  const clock = hallClock(options.clock ?? (options.demo && before > Date.now() ? before : undefined), options.speed)
  const { now } = clock
  const snapshots = new KeptSnapshots(folder.path)
  const hall = new Hall(journal, { ...hallTools(journal.key(), now, options.speed), advance: clock.advance }, snapshots)
  hall.listen({
    storage: (storage) => (storage === 'ok' ? log.info('the disk takes writes again') : log.error('the disk takes no writes: read-only')),
  })
  await snapshots.foldAside(thread('snapshot-thread'), (seq, of) =>
    console.error(`reading the journal: ${Math.floor((seq / of) * 100)} % of ${of} events`),
  )
  hall.start()
  const metrics = new Metrics(hall)
  const problem = document && (await putInForce(hall, document, journal.key(), options.demo))
  if (problem) throw new Unusable(problem)
  const years = knownYears(holidays)
  await hall.learnYears(years)
  const access = openAccess(folder.file('access.db'))
  const tokenFile = folder.file(options.demo ? 'demo.json' : 'devices.json')
  const devices = pairDevices(hall.document, access, tokenFile, document !== undefined)
  const people = document?.people.map(({ badge, pin, name, roles }) => ({ badge, pin, name, roles })) ?? []
  const counters = () => hall.document?.counters.map(({ counter }) => counter) ?? []
  const ask = new Ask(hall, (error) => log.error({ error: String(error) }, 'a command failed'), metrics.counts.answered)
  const ledger = startLedger(folder, log)
  hall.listen({ committed: () => ledger.wake() })
  metrics.follows('ledger', () => ledger.seq)
  const pairing = new Pairing(hall, access, (error) => log.warn({ error: String(error) }, 'when devices were seen was not noted')).start()
  const server = createServer()
  const network = new Network(server, keptNetwork(folder.file('network.json')), (trouble) =>
    log.warn({ trouble: String(trouble) }, 'an address of the network'),
  )
  const address = { url: '' }
  const key = hall.document ? undefined : new OneTimeKey()
  const setUp = async (made: HallDocument): Promise<boolean> => {
    await putInForce(hall, made, journal.key(), false)
    if (!hall.document) return false
    await hall.learnYears(years)
    pairing.welcomeAll()
    log.info('the hall is set up')
    return true
  }
  const app = httpApp({
    hall,
    access,
    ask,
    signIn: new SignIn(hall, access),
    metrics,
    reports: {
      day: async (day) => {
        const { at, ...report } = await ledger.day(day)
        return { ...report, asOf: new Date(report.upTo < hall.health.seq ? at : now()).toISOString() }
      },
    },
    ledgerAt: () => ledger.seq,
    imports: new HallImport(hall, {
      prepare: prepareAside(join(here, 'prepare-thread.js')),
      keepPin,
      endSessions: (badges) => access.endSessions(badges),
    }),
    screens: join(project, 'dist/screens'),
    ...(options.demo ? { slips: slipPictures(folder.path) } : {}),
    start: () =>
      hall.document
        ? {
            hall: hall.document.hall.name,
            demo: options.demo,
            url: network.url ?? address.url,
            counters: counters(),
            ...(options.demo ? { demoPeople: people, demoDevices: devices } : {}),
          }
        : refuse('not-set-up'),
    routers: (actor) => [
      calendarRoutes(hall, actor),
      deviceRoutes({ hall, pairing, network, actor }),
      rulesRoutes({ hall, presets: presetsShown, actor }),
      firstStart({ example: () => openDocument(exampleFile), key, isSetUp: () => hall.document !== undefined, putInForce: setUp }),
    ],
  })
  server.on('request', app)
  const { io, regate } = serveSockets(server, { hall, access, ask, pairing, clock })
  metrics.serving(io)
  const boards = new SpeakingBoards(io, { hall, access, voice: options.voice })
  const url = `http://127.0.0.1:${await listen(server, options.port)}`
  address.url = url
  const publicUrl = options.publicUrl ?? (options.demo ? url : undefined)
  hall.setPublicUrl(publicUrl)
  // Each of one stage; a joint matter goes through several.
  const matters = hall.document?.matters.flatMap(({ matter, joint }) => (joint ? [] : [matter]))
  writeWhole(tokenFile, options.demo ? { url, people, devices, counters: counters(), matters } : { url, devices })
  const onTrouble = (trouble: unknown) => log.warn({ trouble: String(trouble) }, 'printing')
  snapshots.follow(hall, thread('snapshot-thread'))
  const spawn = thread('printing-thread')
  const printing = await startPrinting({ hall, options, folder: folder.path, publicUrl, now, onTrouble, spawn })
  if (printing) metrics.follows('slips', printing.cursor)
  const speaking = options.voice ? startSpeaking({ hall, boards, folder: folder.path, now, speed: options.speed, log }) : undefined
  const onBeat = () => {
    const began = performance.now()
    return hall
      .beat()
      .then(regate, (error: unknown) => {
        log.error({ error: String(error) }, 'a beat failed')
      })
      .then(() => metrics.counts.beat(began))
  }
  await onBeat()
  const beat = setInterval(onBeat, beatMs)
  if (!options.demo) await network.start()
  log.info({ url }, 'serving')
  return {
    url,
    ...(key ? { setup: `${url}/setup#key=${key.text}` } : {}),
    stop: async () => {
      clearInterval(beat)
      metrics.stop()
      speaking?.stop()
      network.stop()
      await io.close()
      await printing?.stop()
      await hall.idle()
      await Promise.all([snapshots.stop(), ledger.stop()])
      await hall.stop()
      pairing.stop()
      access.close()
      folder.release()
    },
  }
}

/** Reports are made in a thread of their own: they never hold up a call. */
function startLedger(folder: Folder, log: Logger): LedgerThread {
  const workerData = { ledger: folder.file('ledger.db'), journal: folder.file('hall.db') }
  const ledger = new LedgerThread({
    spawn: () => thread('ledger-thread')(workerData),
    note: (note) => log.info({ note }, 'ledger'),
    trouble: (trouble) => log.warn({ trouble }, 'ledger'),
  })
  ledger.start()
  return ledger
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Unusable(`--port ${port}: ${error.code === 'EADDRINUSE' ? 'another program is using this port' : error.message}`)),
    )
    server.listen(port, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })
}

/** Program: serves until it is told to stop; exit 2 with one line when it was asked what cannot be. */
export async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args, process.env)
  if ('problem' in options) return unusable(options.problem)
  if (options.help) return void process.stdout.write(helpText())
  try {
    const { url, setup, stop } = await serve(options)
    if (setup) console.log(`set up this hall at ${setup}`)
    console.log(`ready ${url}`)
    let stopping = false
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.on(signal, () => {
        if (stopping) return
        stopping = true
        void stop().then(() => process.exit(0))
      })
  } catch (error) {
    if (error instanceof Unusable) return unusable(error.message)
    if (isStorageTrouble(error)) return unusable(`${folderOf(options)}: cannot be used (${error.message})`)
    throw error
  }
}

function unusable(line: string): never {
  console.error(line)
  process.exit(2)
}
