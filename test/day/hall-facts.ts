import type { HallServer } from '../fixtures/server.ts'

export type Served = { readonly line: string; readonly tier: number }
export type ClerkFacts = {
  readonly counter: number
  readonly badge: string
  /** Of the session. */
  readonly token: string
  readonly lines: readonly Served[]
}
/** A place of it can be booked. */
export type SlotFacts = { readonly line: string; readonly start: number; readonly end: number }
export type MatterFacts = { readonly matter: string; readonly line: string; readonly minutes: number }

/** What the players know of the hall: what its own screens show. Instants are milliseconds UTC. */
export type HallFacts = {
  readonly zone: string
  readonly day: string
  readonly sessions: readonly (readonly [number, number])[]
  /** When the doors open the next day. */
  readonly tomorrow: number
  readonly matters: readonly MatterFacts[]
  /** Matters that are several in a sequence (联办). */
  readonly joint: readonly string[]
  /** Of today. */
  readonly slots: readonly SlotFacts[]
  /** Not called so long after its slot, in milliseconds: the hall has broken an appointment. */
  readonly brokenAfter: number
  /** So long after its slot nobody comes any more. */
  readonly lateUntil: number
  readonly clerks: readonly ClerkFacts[]
  readonly outcomeKinds: readonly string[]
}

type Entries = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** The instant at which the zone's clocks show a time (HH:MM) of a date (YYYY-MM-DD). */
export function instantOf(date: string, time: string, zone: string): number {
  const guess = Date.parse(`${date}T${time}:00Z`)
  const shown = new Date(guess).toLocaleString('sv-SE', { timeZone: zone })
  return 2 * guess - Date.parse(`${shown.replace(' ', 'T')}Z`)
}

/** HH:MM in the zone. */
export const timeIn = (zone: string, at: number): string => new Date(at).toLocaleTimeString('sv-SE', { timeZone: zone }).slice(0, 5)

const ofKind = <T>(entries: Entries, kind: string): T[] =>
  Object.keys(entries)
    .filter((key) => key.startsWith(kind))
    .map((key) => entries[key] as T)

type Slots = { readonly line: string; readonly day: string; readonly slots: readonly { start: string; end: string }[] }

/** Every clerk of the demo signs in; the first sits at the first counter, and so on. */
export async function learnHall(server: HallServer, managerToken: string): Promise<HallFacts> {
  const kiosk = (await server.get('/api/views/kiosk'))['entries'] as Entries
  const { zone, day, hours } = kiosk['hall'] as { zone: string; day: string; hours: [string, string][] }
  const load = (await server.get('/api/views/load', managerToken))['entries'] as Entries
  const { appointmentBrokenAfterMinutes: broken, appointmentLateMinutes: late } = (load['rules'] as { rules: Record<string, number> }).rules
  const matters = ofKind<MatterFacts & { joint?: object }>(kiosk, 'matter:')
  const clerks: ClerkFacts[] = []
  const kinds = new Set<string>()
  const people = server.demo.people.filter(({ roles }) => roles.includes('clerk'))
  for (const [index, counter] of server.demo.counters.slice(0, people.length).entries()) {
    const { badge } = people[index] as { badge: string }
    const token = await server.signIn(badge)
    const console = (await server.get(`/api/views/counter:${counter}`, token))['entries'] as Entries
    for (const kind of (console['now'] as { outcomeKinds: string[] }).outcomeKinds) kinds.add(kind)
    clerks.push({ counter, badge, token, lines: ofKind<Served>(console, 'line:').map(({ line, tier }) => ({ line, tier })) })
  }
  const next = new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return {
    zone,
    day,
    sessions: hours.map(([from, to]) => [instantOf(day, from, zone), instantOf(day, to, zone)] as const),
    tomorrow: instantOf(next, (hours[0] as [string, string])[0], zone),
    matters: matters.filter(({ joint }) => !joint).map(({ matter, line, minutes }) => ({ matter, line, minutes })),
    joint: matters.filter(({ joint }) => joint).map(({ matter }) => matter),
    slots: ofKind<Slots>(kiosk, 'slots:')
      .filter((slots) => slots.day === day)
      .flatMap(({ line, slots }) => slots.map(({ start, end }) => ({ line, start: Date.parse(start), end: Date.parse(end) }))),
    brokenAfter: Number(broken) * 60_000,
    lateUntil: Number(late) * 60_000,
    clerks,
    outcomeKinds: [...kinds],
  }
}
