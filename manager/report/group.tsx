import type { ComponentChildren } from 'preact'

type Shown = { readonly columns: number; readonly name: string; readonly note?: string; readonly children: ComponentChildren }

/** Rows of a report's table under a name of their own. `columns`: of the whole table. */
export const Group = ({ columns, name, note, children }: Shown) => (
  <tbody>
    <tr class="group">
      <th scope="rowgroup" colSpan={columns}>
        {name}
        {note && <span>{note}</span>}
      </th>
    </tr>
    {children}
  </tbody>
)
