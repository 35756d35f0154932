import type { ReadonlySignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Notices } from '../web/parts/notices.tsx'
import type { Desk } from './desk.ts'
import { Live } from './live.tsx'
import { here } from './nav.tsx'
import { leads } from './session.ts'

type Shown = { readonly desk: Desk; readonly second: ReadonlySignal<number> }

/** Pages behind the live hall, each fetched when it is first opened: the live hall must not wait for them. */
const pages: Readonly<Record<string, () => Promise<ComponentType<Shown>>>> = {
  '#/report': () => import('./report/report.tsx').then(({ Report }) => Report),
  '#/outcomes': () => import('./outcomes/outcomes.tsx').then(({ Outcomes }) => Outcomes),
  '#/appointments': () => import('./appointments/appointments.tsx').then(({ Appointments }) => Appointments),
  '#/asked': () => import('./asked/asked.tsx').then(({ AskedPage }) => AskedPage),
  '#/agency': () => import('./agencies/agencies.tsx').then(({ AgenciesPage }) => AgenciesPage),
  '#/cases': () => import('./cases/cases.tsx').then(({ CasesPage }) => CasesPage),
  '#/home': () => import('./home/home.tsx').then(({ HomePage }) => HomePage),
  '#/import': () => import('./import/import.tsx').then(({ Import }) => Import),
  '#/hours': () => import('./hours/hours.tsx').then(({ Hours }) => Hours),
  '#/duty': () => import('./duty/duty.tsx').then(({ Duty }) => Duty),
  '#/rules': () => import('./rules/rules.tsx').then(({ RulesPage }) => RulesPage),
  '#/slips': () => import('./slips/slips.tsx').then(({ Slips }) => Slips),
  '#/people': () => import('./people/people.tsx').then(({ People }) => People),
  '#/away': () => import('./away/away.tsx').then(({ Away }) => Away),
  '#/openness': () => import('./openness/openness.tsx').then(({ OpennessPage }) => OpennessPage),
  '#/mail': () => import('./mail/mail.tsx').then(({ MailPage }) => MailPage),
  '#/devices': () => import('./devices/devices.tsx').then(({ Devices }) => Devices),
}

/** Without citizens or what the staff are asked: for whoever looks after the machines and settings alone too. */
const forAll = ['#/report', '#/hours', '#/rules', '#/slips', '#/devices', '#/import']

/** What the manager has chosen in the head, or the live hall. */
export function Page(shown: Shown) {
  const session = shown.desk.session.value
  const hash = session && !leads(session) && !forAll.includes(here.value) ? '#/' : here.value
  const [fetched, setFetched] = useState<Readonly<Record<string, ComponentType<Shown>>>>({})
  useEffect(() => {
    const fetch = fetched[hash] ? undefined : pages[hash]
    if (fetch) void fetch().then((page) => setFetched((before) => ({ ...before, [hash]: page })))
  }, [hash, fetched])
  if (!(hash in pages)) return <Live {...shown} />
  const Chosen = fetched[hash]
  return Chosen ? <Chosen {...shown} /> : <Notices connection={shown.desk.connection.value} />
}
