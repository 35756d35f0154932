import { signal } from '@preact/signals'

export type NavLink = { readonly hash: string; readonly name: string }
export type NavGroup = { readonly name: string; readonly links: readonly NavLink[] }

/** Which page of the manager's is open, as the address has it. */
export const here = signal(location.hash)
addEventListener('hashchange', () => {
  here.value = location.hash
})

const holds = ({ links }: NavGroup): boolean => links.some(({ hash }) => hash === here.value)

/** The manager's pages by what they are about, and below them those of the group that is open. The first page is also what an address without one means. */
export function Nav({ groups, label }: { groups: readonly NavGroup[]; label: string }) {
  const open = groups.find(holds) ?? groups[0]
  const page = open?.links.find(({ hash }) => hash === here.value) ?? open?.links[0]
  return (
    <nav class="pages" aria-label={label}>
      <ul class="groups">
        {groups.map((group) => (
          <li key={group.name}>
            <a
              href={group.links[0]?.hash}
              aria-current={group === open ? 'true' : undefined}
              data-testid={`group-${group.links[0]?.hash.slice(2)}`}
            >
              {group.name}
            </a>
          </li>
        ))}
      </ul>
      <ul>
        {open?.links.map((link) => (
          <li key={link.hash}>
            <a href={link.hash} aria-current={link === page ? 'page' : undefined} data-testid={`page-${link.hash.slice(2)}`}>
              {link.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
