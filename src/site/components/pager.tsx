import type { Page } from '../../publication/pages';

interface Props {
  pagination: Page<unknown>['pagination'];
  addressOf: (page: number) => string;
}

export function Pager({ pagination: { page, pageCount }, addressOf }: Props) {
  if (pageCount <= 1) return null;
  return (
    <nav class="pager" aria-label="Phân trang">
      {page > 1 && (
        <a rel="prev" href={addressOf(page - 1)}>
          Trang trước
        </a>
      )}
      <span>
        Trang {page}/{pageCount}
      </span>
      {page < pageCount && (
        <a rel="next" href={addressOf(page + 1)}>
          Trang sau
        </a>
      )}
    </nav>
  );
}
