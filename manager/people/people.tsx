import type { ReadonlySignal } from '@preact/signals'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { HallEntry } from '../../protocol/views/parts.ts'
import type {
  ChangeEntry,
  DepartmentEntry,
  LeaveEntry,
  PersonEntry,
  PostEntry,
  QuestionEntry,
  StaffCheckEntry,
} from '../../protocol/views/people.ts'
import { entriesOf, entryOf, type Outcome } from '../../web/connection.ts'
import { Notices } from '../../web/parts/notices.tsx'
import { wordsFor } from '../../web/refusal-words.ts'
import type { Desk } from '../desk.ts'
import { Head } from '../head.tsx'
import type { Ask, Shown } from './acting.ts'
import { Changes } from './changes.tsx'
import { Checks } from './checks.tsx'
import { Departments } from './departments.tsx'
import { Leaves } from './leaves.tsx'
import './people.css'
import { PeopleView } from './people-view.ts'
import { Person } from './person.tsx'
import { Posts } from './posts.tsx'
import { Questions } from './questions.tsx'
import { SlipSheet, type Wanted } from './slip-sheet.tsx'

/** 人员岗位: posts and who stands in, leave to decide, questions to chiefs, what is to mend. */
export function People({ desk, second }: { desk: Desk; second: ReadonlySignal<number> }) {
  void second.value
  const connection = desk.connection.value
  const view = useMemo(() => new PeopleView(connection), [connection])
  useEffect(() => {
    view.start()
    return () => view.stop()
  }, [view])
  const [trial, setTrial] = useState<Exclude<Outcome, { seq: number }>>()
  const [chosen, choose] = useState<string>()
  const [wanted, want] = useState<Wanted>()
  const hall = entryOf<HallEntry>(connection.entries.value, 'hall')
  const entries = view.entries.value
  if (!hall) return <Notices connection={connection} />
  const ask: Ask = async (act) => {
    setTrial(undefined)
    const outcome = await act
    if ('seq' in outcome) return true
    setTrial(outcome)
    return false
  }
  const token = desk.session.value?.token ?? ''
  const shown: Shown = {
    connection,
    ask,
    now: connection.now(),
    day: hall.day,
    zone: hall.zone,
    token,
    badge: desk.session.value?.badge ?? '',
  }
  const posts = entriesOf<PostEntry>(entries, 'post:')
  const people = entriesOf<PersonEntry>(entries, 'person:')
  const departments = entriesOf<DepartmentEntry>(entries, 'department:').sort((a, b) => a.order - b.order)
  const person = people.find(({ badge }) => badge === chosen)
  return (
    <div class={`manager people-page ${connection.live.value && hall.storage === 'ok' ? '' : 'told'}`}>
      <Head desk={desk} hall={hall} now={shown.now} />
      <main class="left">
        <p class="trial" role="alert" data-testid="trial">
          {trial && wordsFor(trial)}
        </p>
        <Posts shown={shown} posts={posts} people={people} departments={departments} onPerson={choose} />
        <Departments departments={departments} onPerson={choose} />
      </main>
      <aside class="side">
        {person && (
          <Person
            key={person.badge}
            shown={shown}
            person={person}
            department={departments.find(({ department }) => department === person.department)}
            posts={posts}
            onMandate={(department) => want({ kind: 'mandate', department } as Wanted)}
            onClose={() => choose(undefined)}
          />
        )}
        <Leaves
          shown={shown}
          leaves={entriesOf<LeaveEntry>(entries, 'leave:')}
          people={people}
          onPrint={(leave) => want({ kind: 'leave', leave } as Wanted)}
        />
        <Questions shown={shown} questions={entriesOf<QuestionEntry>(entries, 'question:')} />
        <Changes shown={shown} changes={entriesOf<ChangeEntry>(entries, 'change:')} />
        <Checks checks={entriesOf<StaffCheckEntry>(entries, 'check:')} />
      </aside>
      {wanted && <SlipSheet wanted={wanted} token={token} onClose={() => want(undefined)} />}
      <Notices connection={connection} />
    </div>
  )
}
