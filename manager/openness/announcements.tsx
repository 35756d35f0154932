import { useState } from 'preact/hooks'
import type { AnnouncementEntry } from '../../protocol/views/announcements.ts'
import { say, wordsOf } from '../../web/language.ts'
import { wordsFor } from '../../web/refusal-words.ts'
import type { Desk } from '../desk.ts'

const words = wordsOf(
  {
    title: '办结公告',
    none: '公告栏上没有办件。标了「公告」的事项办结后会自己上来，姓名遮住。',
    until: (day: string) => `到 ${day}`,
    results: { granted: '办结', refused: '不予批准', withdrawn: '撤回' },
    down: '撤下',
    why: '为什么撤下',
    hint: '例如：申请人要求不公开',
    not: '先不',
    now: '从公告栏撤下',
    full: '最多 200 字，已经写满',
  },
  {
    title: '辦結公告',
    none: '公告欄上沒有辦件。標了「公告」的事項辦結後會自己上來，姓名遮住。',
    until: (day: string) => `到 ${day}`,
    results: { granted: '辦結', refused: '不予批准', withdrawn: '撤回' },
    down: '撤下',
    why: '為什麼撤下',
    hint: '例如：申請人要求不公開',
    not: '先不',
    now: '從公告欄撤下',
    full: '最多 200 字，已經寫滿',
  },
  {
    title: 'Notice board',
    none: 'No case stands there. Those of published matters come by themselves when they are closed, with masked names.',
    until: (day: string) => `until ${day}`,
    results: { granted: 'granted', refused: 'not approved', withdrawn: 'withdrawn' },
    down: 'Take down',
    why: 'Why',
    hint: 'Such as: the applicant asks for it',
    not: 'Not now',
    now: 'Take it off the board',
    full: 'That is all: 200 characters',
  },
)

/** 办结公告 (R41): what citizens read of closed cases, and the way to take one off the board. [Z86] */
export function Announcements({ desk, posted }: { desk: Desk; posted: readonly AnnouncementEntry[] }) {
  const w = words.value
  const sorted = [...posted].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <section data-testid="announcements">
      <h2>{w.title}</h2>
      {sorted.length === 0 && <p class="note">{w.none}</p>}
      <ul class="announcements">
        {sorted.map((each) => (
          <One key={each.case} desk={desk} of={each} />
        ))}
      </ul>
    </section>
  )
}

function One({ desk, of }: { desk: Desk; of: AnnouncementEntry }) {
  const w = words.value
  const [taking, take] = useState(false)
  const [reason, write] = useState('')
  const [said, tell] = useState('')
  const down = async (event: Event) => {
    event.preventDefault()
    const answer = await desk.connection.value.send('announcement.takeDown', { case: of.case, reason: reason.trim() })
    if (!('seq' in answer)) tell(wordsFor(answer))
  }
  return (
    <li data-testid={`announcement-${of.case}`}>
      <b>{say(of.matterName)}</b>
      <span>{of.name}</span>
      <small>
        {of.case}　{w.results[of.result]}　{w.until(of.until)}
      </small>
      {!taking && (
        <button type="button" data-testid="take-down" onClick={() => take(true)}>
          {w.down}
        </button>
      )}
      {taking && (
        <form onSubmit={(event) => void down(event)}>
          <label>
            <span>{w.why}</span>
            <input
              type="text"
              maxLength={200}
              value={reason}
              placeholder={w.hint}
              data-testid="down-reason"
              onInput={(event) => write(event.currentTarget.value)}
            />
          </label>
          <p role="status">{said || (reason.length >= 200 ? w.full : '')}</p>
          <span class="choice">
            <button type="button" onClick={() => take(false)}>
              {w.not}
            </button>
            <button type="submit" class="filled" data-testid="down-go" disabled={!reason.trim()}>
              {w.now}
            </button>
          </span>
        </form>
      )}
    </li>
  )
}
