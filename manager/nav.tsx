import { signal } from '@preact/signals'

export type NavLink = { readonly hash: string; readonly name: string }

/** Which page of the manager's is open, as the address has it. */
export const here = signal(location.hash)
addEventListener('hashchange', () => {
  here.value = location.hash
})

/** The manager's pages in a row. The first one is also what an address without a page means. */
export function Nav({ links, label }: { links: readonly NavLink[]; label: string }) {
  const open = links.find(({ hash }) => hash === here.value) ?? links[0]
  return (
    <nav class="pages" aria-label={label}>
      {links.map((link) => (
        <a key={link.hash} href={link.hash} aria-current={link === open ? 'page' : undefined} data-testid={`page-${link.hash.slice(2)}`}>
          {link.name}
        </a>
      ))}
    </nav>
  )
}
