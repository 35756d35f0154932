import { formatTime, say } from '../../web/language.ts'
import { dayName, type Shown } from './shown.ts'
import { words } from './words.ts'

/** Who is on duty today, and who was reminded of what comes. */
export function Today({ hall, duty }: Shown) {
  const w = words.value
  return (
    <section class="on-duty" data-testid="duty-today">
      <h2>{w.today}</h2>
      <p class="who">
        <b>{duty.person?.name ?? w.nobody}</b>
        {duty.person && <span>{say(duty.person.post)}</span>}
        {duty.phone && (
          <span>
            {w.phone}　{duty.phone}
          </span>
        )}
      </p>
      {duty.gap && <p class="gap">{w.gap}</p>}
      {!duty.planned && <p class="note">{w.notPlanned}</p>}
      {duty.incoming && (
        <p class="note">
          {w.incoming}　{duty.incoming.name}
        </p>
      )}
      <p class="note">
        {w.onCall}　{duty.onCall.length > 0 ? duty.onCall.map(({ name }) => name).join(w.names) : w.nobodyOnCall}
      </p>
      {duty.reminded.length > 0 && (
        <p class="note" data-testid="reminded">
          {w.reminded}　
          {duty.reminded
            .slice(-4)
            .map(({ who, day, kind, at }) => `${who.name} ${dayName(day)}（${w[kind]} ${formatTime(Date.parse(at), hall.zone)}）`)
            .join(w.names)}
        </p>
      )}
    </section>
  )
}
