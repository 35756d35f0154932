import type { OwnAway } from '../../protocol/views/away.ts'
import { formatTime } from '../../web/language.ts'
import type { Desk } from '../desk.ts'
import { reasonWords } from '../word-lists.ts'
import './away.css'
import { commented, ownAway } from './own-away.ts'
import { awayWords } from './words.ts'

const minute = 60_000

/** What the clerk has asked for, and what the clock noticed: the clerk sees it as the leaders do, and has a say (R25). */
export function AwayList({ desk }: { desk: Desk }) {
  const away = ownAway(desk)
  if (!away || desk.assists || (!away.ask && away.notices.length === 0)) return null
  return (
    <section class="col hold wide" data-testid="own-away">
      <h2>
        <span>{awayWords.value.title}</span>
      </h2>
      <ul>
        {away.ask && <Asked desk={desk} ask={away.ask} />}
        {away.notices.map((notice) => (
          <Noticed key={notice.notice} desk={desk} notice={notice} />
        ))}
      </ul>
    </section>
  )
}

function Asked({ desk, ask }: { desk: Desk; ask: NonNullable<OwnAway['ask']> }) {
  const w = awayWords.value
  const until = formatTime(Date.parse(ask.until), desk.hall?.zone ?? 'UTC')
  const { granted, by = '' } = ask
  return (
    <li class="row away-row" data-testid="own-ask" data-granted={String(granted ?? 'open')}>
      <span class="name">
        <span>{w.asked(ask.words ?? reasonWords.value[ask.reason], until)}</span>
        <small>
          <span>{granted === undefined ? w.waiting : granted ? w.granted(by, until) : w.refused(by)}</span>
          {ask.note && <span>{ask.note}</span>}
        </small>
      </span>
    </li>
  )
}

function Noticed({ desk, notice }: { desk: Desk; notice: OwnAway['notices'][number] }) {
  const w = awayWords.value
  const until = notice.endedAt ? Date.parse(notice.endedAt) : desk.clock.value
  const minutes = Math.max(0, Math.floor((until - Date.parse(notice.since)) / minute))
  const judged = notice.open || !notice.verdict ? w.open : notice.verdict === 'confirmed' ? w.confirmed : w.setAside
  return (
    <li class="row away-row" data-testid="own-notice">
      <span class="name">
        <span>{w.noticed(minutes)}</span>
        <small>
          <span>{formatTime(Date.parse(notice.since), desk.hall?.zone ?? 'UTC')}</span>
          <span>{notice.why === 'idle' ? w.whyIdle : w.whyPause}</span>
          <span>{judged}</span>
          {notice.comment && <span>{w.said}</span>}
        </small>
      </span>
      <button
        type="button"
        data-testid="explain"
        onClick={() => {
          commented.value = notice.notice
          desk.panel.value = 'comment'
        }}
      >
        {w.say}
      </button>
    </li>
  )
}

/** 「回来了请按恢复」: past the return that was written, as a warning over the hatch. */
export function Overdue({ desk, until }: { desk: Desk; until: string | undefined }) {
  const minutes = until === undefined ? -1 : Math.floor((desk.clock.value - Date.parse(until)) / minute)
  return minutes < 0 ? null : (
    <p class="overdue" role="status" data-testid="overdue">
      {awayWords.value.overdue(minutes)}
    </p>
  )
}
