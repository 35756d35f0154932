/** A ticket number: the line's letter light, the digits strong; never broken, never shortened (LOOK rule 2). */
export const TicketNumber = ({ number, class: extra = '' }: { number: string; class?: string }) => {
  const letters = /^[A-Z]*/.exec(number)?.[0] ?? ''
  return (
    <span class={`no ${extra}`}>
      <i>{letters}</i>
      {number.slice(letters.length)}
    </span>
  )
}
