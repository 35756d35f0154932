import type Database from 'better-sqlite3'
import type { Steps } from './apply-sqlite.ts'

type To = { readonly badge: string } | { readonly counter: number } | { readonly line: string } | { readonly leader: true } | undefined

/** Where something was sent, in two columns. */
const place = (to: To): { kind: string | null; id: string | null } => {
  const [kind, id] = Object.entries(to ?? {})[0] ?? []
  return { kind: kind ?? null, id: id === undefined ? null : String(id) }
}

/** What events do to the table `asked`. docs/RULES.md [F28] */
export function askedSteps(db: Database.Database): Steps {
  const change = (set: string) => db.prepare(`update asked set ${set} where id = @id`)
  const put = {
    asked: db.prepare(
      `insert or ignore into asked (id, kind, seq, day, at, badge, counter, channel, matter, number, caller, words, outcome, to_kind, to_id, open, state,
         due, due_day, provisional, closed_at, closed_by, cause, level)
       values (@id, @kind, @seq, @day, @at, @badge, @counter, @channel, @matter, @number, @caller, @words, @outcome, @toKind, @toId, @open, @state,
         @due, @dueDay, @provisional, @closedAt, @closedBy, @cause, @level)`,
    ),
    closed: change(
      'open = @open, state = @state, closed_at = @at, closed_by = @by, result = @result, result_words = @words, late = @late, tries = tries + @tried',
    ),
    settled: change('due = @due, due_day = @dueDay, provisional = @provisional'),
    taken: change(`handler = @badge, state = 'taken'`),
    assigned: change(`to_kind = @toKind, to_id = @toId, handler = null, state = 'open', reminded = 0`),
    reminded: change('reminded = 1'),
    told: change(`open = 0, state = 'told'`),
    tried: change('tries = tries + 1, result = @result, result_words = coalesce(@words, result_words)'),
  }
  const none = {
    channel: null,
    matter: null,
    number: null,
    caller: null,
    words: null,
    outcome: null,
    toKind: null,
    toId: null,
    counter: null,
  }
  const undated = { due: null, dueDay: null, provisional: 0, closedAt: null, closedBy: null, cause: null, level: null }
  return {
    'enquiry.logged': ({ body, at, seq }) => {
      const { enquiry, first, provisional, to, ...rest } = body
      const open = body.due === undefined ? 0 : 1
      const { kind: toKind, id: toId } = place(to)
      const closed = open ? {} : { closedAt: at, closedBy: first.badge }
      const row = { ...none, ...undated, ...rest, ...first, ...closed, id: enquiry, kind: 'enquiry', seq, at, toKind, toId, open }
      put.asked.run({ ...row, state: open ? 'open' : 'closed', provisional: provisional ? 1 : 0 })
    },
    'enquiry.answered': ({ body: { enquiry, badge, words, late }, at }) =>
      put.closed.run({ id: enquiry, open: 0, state: 'closed', at, by: badge, result: null, words, late: late ? 1 : 0, tried: 0 }),
    'enquiry.settled': ({ body: { enquiry, due, dueDay, provisional } }) =>
      put.settled.run({ id: enquiry, due, dueDay, provisional: provisional ? 1 : 0 }),
    'record.left': ({ body: { record, first, to, ...rest }, at, seq }) => {
      const { kind: toKind, id: toId } = place(to)
      put.asked.run({ ...none, ...undated, ...rest, ...first, id: record, kind: 'record', seq, at, toKind, toId, open: 1, state: 'open' })
    },
    'record.taken': ({ body: { record, badge } }) => put.taken.run({ id: record, badge }),
    'record.assigned': ({ body: { record, to } }) => {
      const { kind: toKind, id: toId } = place(to)
      put.assigned.run({ id: record, toKind, toId })
    },
    'record.reminded': ({ body: { record } }) => put.reminded.run({ id: record }),
    'record.closed': ({ body: { record, badge, result, words = null, told }, at }) =>
      put.closed.run({ id: record, open: told ? 0 : 1, state: told ? 'told' : 'closed', at, by: badge, result, words, late: 0, tried: 0 }),
    'record.told': ({ body: { record } }) => put.told.run({ id: record }),
    'returnVisit.listed': ({ body: { visit, provisional, citizen = null, ...rest }, at, seq }) =>
      put.asked.run({
        ...none,
        ...undated,
        ...rest,
        caller: citizen,
        id: visit,
        kind: 'visit',
        seq,
        at,
        open: 1,
        state: 'open',
        provisional: provisional ? 1 : 0,
      }),
    'returnVisit.settled': ({ body: { visit, due, dueDay, provisional } }) =>
      put.settled.run({ id: visit, due, dueDay, provisional: provisional ? 1 : 0 }),
    'returnVisit.done': ({ body: { visit, badge, result, words = null, late }, at }) =>
      result === 'not-reached'
        ? put.tried.run({ id: visit, result, words })
        : put.closed.run({ id: visit, open: 0, state: 'closed', at, by: badge, result, words, late: late ? 1 : 0, tried: 1 }),
  }
}

/** Each handing on, and how the chain of a ticket ended; an end that was taken back is none. docs/RULES.md [F23] */
export function hopSteps(db: Database.Database, day: () => string) {
  const put = db.prepare(
    `insert or ignore into hops (seq, day, at, ticket, number, first_badge, badge, counter, to_kind, to_id, receiver)
     values (@seq, @day, @at, @ticket, @number, @first, @badge, @counter, @toKind, @toId, @receiver)`,
  )
  const end = db.prepare('update hops set result = @result, closed_at = @at, closed_by = @by where ticket = @ticket and result is null')
  const reopen = db.prepare(
    `update hops set result = null, closed_at = null, closed_by = null where ticket = @ticket and result = 'served'`,
  )
  const back = db.prepare('delete from hops where seq = (select max(seq) from hops where ticket = @ticket)')
  const steps: Steps = {
    'ticket.transferred': ({ body: { ticket, number, badge, counter, to, first, receiver }, at, seq }) => {
      const { kind: toKind, id: toId } = place(to)
      const who = { badge, counter, first: first ?? badge, receiver: receiver ?? ('badge' in to ? to.badge : null) }
      put.run({ seq, day: day(), at, ticket, number, ...who, toKind, toId })
    },
    'referral.closed': ({ body: { ticket, result, badge }, at }) => end.run({ ticket, result, at, by: badge }),
    'ticket.finished': ({ body: { ticket, badge }, at }) => end.run({ ticket, result: 'served', at, by: badge }),
    'ticket.cancelled': ({ body: { ticket }, at }) => end.run({ ticket, result: 'cancelled', at, by: null }),
    'counter.undone': ({ body: { ticket, undid } }) => {
      if (undid === 'finished') reopen.run({ ticket })
      else if (undid === 'transferred') back.run({ ticket })
    },
  }
  return steps
}
