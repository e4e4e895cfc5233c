/** A plain GET form: the answer has an address of its own that can be sent. Suggestions are added by a script where there is one. */
export const SearchForm = ({ query, autofocus = false }: { query: string; autofocus?: boolean }) => (
  <form class="search" method="get" action="/tim-kiem" role="search" aria-label="Tìm trong trang">
    <label for="q">Từ khóa, số ký hiệu văn bản hoặc mã thủ tục</label>
    <div class="search-line">
      <input
        id="q"
        name="q"
        type="search"
        value={query}
        autocomplete="off"
        autofocus={autofocus}
        maxLength={200}
        data-suggestions="/api/search/suggestions"
      />
      <button type="submit">Tìm</button>
    </div>
  </form>
);
