import { useState } from 'preact/hooks'
import type { DepartmentEntry, PersonEntry, PostEntry } from '../../protocol/views/people.ts'
import { say } from '../../web/language.ts'
import { Icon } from '../../web/parts/icon.tsx'
import { leaveWords } from '../../web/parts/leave-words.ts'
import type { Shown } from './acting.ts'
import { Meter } from './meter.tsx'
import { words } from './words.ts'

type Props = {
  readonly shown: Shown
  readonly posts: readonly PostEntry[]
  readonly people: readonly PersonEntry[]
  readonly departments: readonly DepartmentEntry[]
  readonly onPerson: (badge: string) => void
}
type Held = PostEntry['holders'][number]

const ranks = ['A', 'B', 'C'] as const

/** The department of whoever stands first there. */
const departmentOf = ({ holders }: PostEntry, people: readonly PersonEntry[]): string | undefined =>
  people.find(({ badge }) => badge === holders[0]?.person.badge)?.department

/** Every post with who holds it, who is there, and how long somebody has stood in. */
export function Posts({ shown, posts, people, departments, onPerson }: Props) {
  const w = words.value
  const groups = [...departments.map((each) => each.department as string | undefined), undefined]
    .map((id) => ({ id, posts: posts.filter((post) => departmentOf(post, people) === id) }))
    .filter((group) => group.posts.length > 0)
  return (
    <section class="posts" data-testid="posts">
      <h2>
        {w.posts}
        <span>{w.postsNote}</span>
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col" class="post-no">
              {w.counter}
            </th>
            <th scope="col" class="post-now">
              {w.now}
            </th>
            {ranks.map((rank) => (
              <th key={rank} scope="col">
                {w.rank(rank)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ id, posts: own }) => (
          <tbody key={id ?? ''}>
            {departments.length > 0 && (
              <tr class="department">
                <th scope="rowgroup" colSpan={5}>
                  {say(departments.find(({ department }) => department === id)?.name ?? { 'zh-Hans': '', 'zh-Hant': '', en: '' }) ||
                    w.noDepartment}
                </th>
              </tr>
            )}
            {own.map((post) => (
              <tr key={post.counter} class={post.empty ? 'empty' : ''} data-testid={`post-${post.counter}`}>
                <th scope="row">
                  <span class="counter-name">
                    <b>{post.counter}</b>
                    <small>{say(post.name)}</small>
                  </span>
                </th>
                <td>
                  <Now shown={shown} post={post} people={people} />
                </td>
                {ranks.map((rank) => (
                  <td key={rank}>
                    {post.holders
                      .filter((held) => held.rank === rank)
                      .map((held) => (
                        <Holder key={held.person.badge} held={held} here={post.counter} onPerson={onPerson} />
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function Holder({ held, here, onPerson }: { held: Held; here: number; onPerson: (badge: string) => void }) {
  const w = words.value
  const where = held.onLeave ? w.onLeave : held.counter === undefined ? w.notIn : held.counter === here ? '' : w.at(held.counter)
  return (
    <button type="button" class="holder" data-testid={`holder-${here}-${held.person.badge}`} onClick={() => onPerson(held.person.badge)}>
      <span class={`st ${held.counter === undefined ? (held.onLeave ? 'paused' : 'closed') : 'serving'}`}>{held.person.name}</span>
      {where && <small>{where}</small>}
    </button>
  )
}

function Now({ shown, post, people }: { shown: Shown; post: PostEntry; people: readonly PersonEntry[] }) {
  const w = words.value
  if (post.clerk)
    return (
      <span class="sits">
        <b>{post.clerk.name}</b>
        {post.covers && <em>{w.stands(post.covers.name)}</em>}
        {post.meter && <Meter meter={post.meter} of="stint" />}
        {post.covers && (
          <small class={post.note ? '' : 'attention'}>{post.note ? leaveWords.value.said(w.note, post.note) : w.noNote}</small>
        )}
      </span>
    )
  if (!post.empty) return <span class="st closed">{w.closed}</span>
  return (
    <span class="sits">
      <span class="attention">
        <Icon name="warning" />
        {w.both}
      </span>
      {post.appointed ? <small>{w.named(post.appointed.person.name)}</small> : <Appoint shown={shown} post={post} people={people} />}
    </span>
  )
}

/** Somebody who is here, free and trained; those who hold a post here first. */
function Appoint({ shown, post, people }: { shown: Shown; post: PostEntry; people: readonly PersonEntry[] }) {
  const w = words.value
  const [badge, choose] = useState('')
  const free = people.filter(({ clerk, onLeave, counter }) => clerk && !onLeave && counter === undefined)
  const name = async () => {
    if (badge) await shown.ask(shown.connection.send('cover.appoint', { counter: post.counter, badge }))
  }
  return (
    <span class="appoint">
      <select
        aria-label={w.appointWho(post.counter)}
        data-testid={`appoint-${post.counter}`}
        value={badge}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="" />
        {free.map((person) => (
          <option key={person.badge} value={person.badge}>
            {person.person.name}
          </option>
        ))}
      </select>
      <button type="button" data-testid={`appoint-go-${post.counter}`} disabled={badge === ''} onClick={() => void name()}>
        {w.appoint}
      </button>
    </span>
  )
}
