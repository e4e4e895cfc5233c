/** Addresses of the networks' own share pages: links, so that none of them learns who only reads. */
function networks(title: string, address: string) {
  const zalo = new URLSearchParams({
    url: address,
    title,
    d: Buffer.from(JSON.stringify({ url: address })).toString('base64'),
    shareType: '0',
  });
  const facebook = new URLSearchParams({ u: address });
  return [
    { name: 'Zalo', href: `https://button-share.zalo.me/share_external?${zalo}` },
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?${facebook}` },
  ];
}

/** Ways to pass a page on. Without script the address can be copied from its field; with script by a button. */
export function Share({ title, path, site }: { title: string; path: string; site: string }) {
  const address = site + path;
  return (
    <section class="share" aria-labelledby="chia-se">
      <h2 id="chia-se">Chia sẻ</h2>
      <ul>
        {networks(title, address).map(({ name, href }) => (
          <li>
            <a class="button quiet" href={href} rel="noopener noreferrer" target="_blank">
              {name}
              <span class="unseen"> (mở cửa sổ mới)</span>
            </a>
          </li>
        ))}
      </ul>
      <div class="address">
        <label for="dia-chi-trang">Địa chỉ trang</label>
        <input id="dia-chi-trang" type="text" readOnly value={address} />
        <button type="button" class="quiet" data-copy="dia-chi-trang" hidden>
          Sao chép
        </button>
        <span class="said" role="status" />
      </div>
      <details>
        <summary>Mã QR của trang</summary>
        <img src={`${path}/ma-qr.svg`} alt={`Mã QR dẫn tới ${address}`} width="180" height="180" loading="lazy" />
      </details>
    </section>
  );
}
