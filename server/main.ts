import { createServer } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Logger, pino } from 'pino'
import type { Hall as HallDocument } from '../protocol/hall-document.ts'
import { refuse } from '../protocol/refusals.ts'
import { askedSlips } from './asked-slips.ts'
import { hallClock } from './clock.ts'
import { pairDevices } from './devices.ts'
import { eraseUnneeded } from './erase-unneeded.ts'
import { type Folder, takeFolder } from './folder-sqlite.ts'
import { LedgerThread } from './followers/ledger/thread.ts'
import { Access } from './gateway/access-sqlite.ts'
import { agencyRoutes } from './gateway/agency-routes.ts'
import { Agents } from './gateway/agents.ts'
import { Ask } from './gateway/ask.ts'
import { askedRoutes } from './gateway/asked-routes.ts'
import { calendarRoutes } from './gateway/calendar-routes.ts'
import { CardReaders } from './gateway/card-readers.ts'
import { casesRoutes } from './gateway/cases-routes.ts'
import { deviceRoutes } from './gateway/device-routes.ts'
import { dueRoutes } from './gateway/due-routes.ts'
import { dutyRoutes } from './gateway/duty-routes.ts'
import { farewell } from './gateway/farewell.ts'
import { DeviceHealth } from './gateway/health/device-health.ts'
import { readerReport, signReport } from './gateway/health/driven.ts'
import { FaultBook } from './gateway/health/fault-book-sqlite.ts'
import { pageBuilds } from './gateway/health/page-builds.ts'
import { homeRoutes } from './gateway/home-routes.ts'
import { Hosts } from './gateway/host-routes.ts'
import { httpApp } from './gateway/http.ts'
import { leaveRoutes } from './gateway/leave-routes.ts'
import { mailRoutes } from './gateway/mail-routes.ts'
import { Metrics } from './gateway/metrics/metrics.ts'
import { Network } from './gateway/network.ts'
import { outcomeRoutes } from './gateway/outcome-routes.ts'
import { Pairing } from './gateway/pairing.ts'
import { keepPin } from './gateway/pins.ts'
import { PrinterLines } from './gateway/printer-lines.ts'
import { printerRoutes } from './gateway/printer-routes.ts'
import { rulesRoutes } from './gateway/rules-routes.ts'
import { SignIn } from './gateway/sign-in.ts'
import { slipRoutes } from './gateway/slip-routes.ts'
import { serveSockets } from './gateway/sockets.ts'
import { SpeakingBoards } from './gateway/speaking-boards.ts'
import { ToldSigns } from './gateway/told-signs.ts'
import { giveBackMemory } from './give-back.ts'
import { Hall } from './hall.ts'
import { knownYears } from './halls/holidays/known-years.ts'
import { HallImport } from './halls/import/hall-import.ts'
import { prepareAside } from './halls/import/prepare-aside.ts'
import { readRoster } from './halls/import/read-roster.ts'
import { openHallFile } from './halls/open-hall-file.ts'
import { presetsShown } from './halls/presets/presets-shown.ts'
import { isStorageTrouble } from './journal/storage-trouble.ts'
import { keptNetwork } from './kept-network.ts'
import { keypadsHere } from './keypads-here.ts'
import { logFile } from './log-file.ts'
import { helpText, type Options, readOptions } from './options.ts'
import { findProfile } from './printer-profiles.ts'
import { type Printing, slipPictures, startPrinting } from './printing.ts'
import { putInForce } from './put-in-force.ts'
import { watchReadiness } from './readiness/watch.ts'
import { firstStart } from './setup/first-start.ts'
import { OneTimeKey } from './setup/one-time-key.ts'
import { signsHere } from './signs-here.ts'
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
  const pads = keypadsHere(options.keypads)
  if ('problem' in pads) throw new Unusable(pads.problem)
  const file = options.demo ? demoFile : options.hall
  const document = file === undefined ? undefined : openDocument(file)
  // Names, PINs and tokens lie in these files: they are their owner's alone.
  process.umask(0o077)
  const found = findProfile(options.profile, folderOf(options))
  if ('problem' in found) throw new Unusable(found.problem)
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
  const tools = hallTools(journal.key(), now, options.speed)
  const hall = new Hall(journal, { ...tools, advance: clock.advance }, snapshots)
  hall.listen({
    storage: (storage) => (storage === 'ok' ? log.info('the disk takes writes again') : log.error('the disk takes no writes: read-only')),
  })
  eraseUnneeded(hall, (trouble) => log.error({ trouble: String(trouble) }, 'what nobody needs any more is not erased yet'))
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
  const agents = new Agents()
  const readers = new CardReaders(agents, tools)
  const onFailed = (error: unknown) => log.error({ error: String(error) }, 'a command failed')
  const ask = new Ask(hall, onFailed, { onAnswer: metrics.counts.answered, beside: readers.beside })
  const ledger = startLedger(folder, log)
  hall.listen({ committed: () => ledger.wake() })
  metrics.follows('ledger', () => ledger.seq)
  const pairing = new Pairing(hall, access, (error) => log.warn({ error: String(error) }, 'when devices were seen was not noted')).start()
  const server = createServer()
  const takeLeave = farewell(server)
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
  let printing: Printing | undefined
  const hosts = new Hosts(hall)
  const printAsked = askedSlips({
    hall,
    printing: () => printing,
    sheet: (day) => ledger.sheet(day),
    read: (read) => ledger.read(read),
    now,
  })
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
            booking: hall.document.rules.appointmentOnline && hall.document.lines.some(({ appointments }) => appointments !== undefined),
            ...(options.demo ? { demoPeople: people, demoDevices: devices } : {}),
          }
        : refuse('not-set-up'),
    routers: (actor) => [
      calendarRoutes(hall, actor),
      dueRoutes(hall, actor),
      leaveRoutes(hall, actor),
      printerRoutes({ hall, actor, release: (printer, what) => printing?.release(printer, what) === true }),
      hosts.routes(),
      deviceRoutes({ hall, pairing, network, actor }),
      slipRoutes({ hall, ...printAsked, actor }),
      dutyRoutes({ hall, actor, read: readRoster }),
      agencyRoutes({ hall, read: (read) => ledger.read(read), actor }),
      askedRoutes({ hall, read: (read) => ledger.read(read), actor }),
      homeRoutes({ hall, read: (read) => ledger.read(read), actor }),
      mailRoutes({ hall, read: (read) => ledger.read(read), actor }),
      casesRoutes({ hall, read: (read) => ledger.read(read), actor }),
      outcomeRoutes({ hall, outcomes: (asked) => ledger.outcomes(asked), actor }),
      rulesRoutes({ hall, presets: presetsShown, actor }),
      firstStart({ example: () => openDocument(exampleFile), key, isSetUp: () => hall.document !== undefined, putInForce: setUp }),
    ],
  })
  server.on('request', app)
  metrics.driving(agents)
  const book = new FaultBook(folder.file('faults.db'), now())
  const onDeviceTrouble = (trouble: unknown) => log.warn({ trouble: String(trouble) }, 'the table of devices')
  const builds = pageBuilds(join(project, 'dist/screens'))
  const health = new DeviceHealth({ hall, access, pairing, agents, builds, book, now, onTrouble: onDeviceTrouble }).start()
  metrics.watching(health)
  const signs = new ToldSigns({
    counters,
    changed: (signs) => {
      hall.setFacts({ signs })
      health.drives('sign', signs.map(signReport))
    },
  })
  hall.listen({ happened: ({ type }) => type === 'hall.configured' && signs.configured() })
  readers.changed = (shown, driven) =>
    health.drives(
      'reader',
      [...shown].map(([kiosk, at]) => readerReport(kiosk, at, driven(kiosk))),
    )
  const { io, regate } = serveSockets(server, { hall, access, ask, pairing, agents, signs, health, readers, clock })
  metrics.serving(io)
  hosts.attend(io)
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
  printing = await startPrinting({
    hall,
    options,
    profile: found.profile,
    findProfile: (name) => findProfile(name, folder.path),
    lines: new PrinterLines(agents),
    folder: folder.path,
    publicUrl,
    now,
    onTrouble,
    spawn,
  })
  metrics.follows('slips', printing.cursor)
  const speaking = options.voice ? startSpeaking({ hall, boards, folder: folder.path, now, speed: options.speed, log }) : undefined
  const readiness = watchReadiness({
    hall,
    boards,
    voiced: options.voice,
    folder: folder.path,
    now,
    passing: options.demo ? now : () => performance.now(),
    onTrouble: (trouble) => log.warn({ trouble: String(trouble) }, 'readiness'),
  })
  const onBeat = () => {
    const began = performance.now()
    health.beat()
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
  const stopPads = pads.start({ url, folder: folder.file('keypad'), access, log })
  const stopSigns = signsHere({ url, hall, access, log })
  log.info({ url }, 'serving')
  return {
    url,
    ...(key ? { setup: `${url}/setup#key=${key.text}` } : {}),
    stop: async () => {
      clearInterval(beat)
      stopPads()
      await stopSigns()
      readiness.stop()
      metrics.stop()
      speaking?.stop()
      network.stop()
      await takeLeave(() => io.close())
      await printing?.stop()
      await hall.idle()
      await Promise.all([snapshots.stop(), ledger.stop()])
      await hall.stop()
      pairing.stop()
      health.stop()
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
    giveBackMemory()
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
