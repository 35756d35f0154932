import { useState } from 'preact/hooks'
import type { NoticeEntry } from '../../protocol/views/away.ts'
import { formatTime } from '../../web/language.ts'
import { middayOf } from '../../web/parts/called.ts'
import type { Shown } from './away.tsx'
import { awayWords, reasonWords } from './words.ts'

const minute = 60_000
const most = 200

/** What the clock noticed, open ones first. A press confirms; to set one aside needs a reason. Neither is ever done by itself. */
export function Judging({ notices, ...shown }: Shown & { notices: readonly NoticeEntry[] }) {
  const w = awayWords.value
  const sorted = [...notices].sort((a, b) => Number(b.open) - Number(a.open) || b.since.localeCompare(a.since))
  const open = notices.filter((notice) => notice.open).length
  return (
    <section data-testid="notices">
      <h2>
        {w.notices}
        {open > 0 && <span>{w.open(open)}</span>}
      </h2>
      <p class="note">{open > 0 ? w.noticesNote : w.noticesNone}</p>
      <ul class="cards">
        {sorted.map((notice) => (
          <Notice key={notice.notice} {...shown} notice={notice} />
        ))}
      </ul>
    </section>
  )
}

function Notice({ notice, zone, now, connection, ask }: Shown & { notice: NoticeEntry }) {
  const w = awayWords.value
  const [why, setWhy] = useState<string>()
  const { since, endedAt, name, counter, reason, comment, verdict, open, by = '', words = '' } = notice
  const minutes = Math.floor(((endedAt ? Date.parse(endedAt) : now) - Date.parse(since)) / minute)
  const judge = (fields: { verdict: 'confirmed' } | { verdict: 'set-aside'; reason: string }) =>
    ask(connection.send('away.judge', { notice: notice.notice, ...fields }))
  const setAside = (event: Event) => {
    event.preventDefault()
    const tidy = (why ?? '').trim().replace(/\s+/g, ' ')
    if (!tidy) return
    setWhy(undefined)
    judge({ verdict: 'set-aside', reason: tidy })
  }
  return (
    <li data-testid={`notice-${notice.notice}`} data-level={notice.level} data-open={open}>
      <b>{w.absent(name, minutes)}</b>
      <p>
        {w.counter(counter)}　{reason ? reasonWords.value[reason] : w.idle}　{formatTime(middayOf(notice.day), 'UTC', 'day')}{' '}
        {formatTime(Date.parse(since), zone)}
        {!endedAt && `　${w.goesOn}`}
      </p>
      {comment && <p class="says">{w.says(comment)}</p>}
      {!open && verdict && <p class="note">{verdict === 'confirmed' ? w.isConfirmed(by) : w.isAside(by, words)}</p>}
      {why === undefined ? (
        <p class="choice">
          {(open || verdict !== 'confirmed') && (
            <button type="button" data-testid="confirm" onClick={() => judge({ verdict: 'confirmed' })}>
              {w.confirm}
            </button>
          )}
          {(open || verdict !== 'set-aside') && (
            <button type="button" data-testid="set-aside" onClick={() => setWhy('')}>
              {w.aside}
            </button>
          )}
        </p>
      ) : (
        <form class="choice" onSubmit={setAside}>
          <input
            type="text"
            aria-label={w.why}
            placeholder={w.why}
            data-testid="why"
            maxLength={most}
            value={why}
            onInput={(event) => setWhy(event.currentTarget.value)}
          />
          <button type="submit" data-testid="set-aside-go" disabled={!why.trim()}>
            {w.aside}
          </button>
        </form>
      )}
    </li>
  )
}
