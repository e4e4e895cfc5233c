const SIZES = [
  { id: 'chu-thuong', label: 'Thường' },
  { id: 'chu-lon', label: 'Lớn' },
  { id: 'chu-rat-lon', label: 'Rất lớn' },
];
const SPACINGS = [
  { id: 'dong-thuong', label: 'Thường' },
  { id: 'dong-rong', label: 'Rộng' },
];

/**
 * Size and spacing of the text. The stylesheet follows the chosen buttons, so they work on this page without script;
 * with script the choice is kept in the reader's own browser for the pages that follow.
 */
export const ReadingOptions = () => (
  <details class="reading">
    <summary>Cỡ chữ, giãn dòng</summary>
    <div class="panel">
      <Choice legend="Cỡ chữ" name="co-chu" options={SIZES} />
      <Choice legend="Khoảng cách dòng và chữ" name="gian-dong" options={SPACINGS} />
      <p>
        <a href="/goi-y">Cách khác để đọc dễ hơn</a>
      </p>
    </div>
  </details>
);

const Choice = ({ legend, name, options }: { legend: string; name: string; options: typeof SIZES }) => (
  <fieldset>
    <legend>{legend}</legend>
    {options.map(({ id, label }, index) => (
      <span class="radio">
        <input type="radio" id={id} name={name} defaultChecked={index === 0} />
        <label for={id}>{label}</label>
      </span>
    ))}
  </fieldset>
);
