/** The row with which an entry is added: input, 添加, 批量修改 (§2). */
export function Means({ field, buttons, error }) {
  return (
    <>
      <div className="ud__space safe-block__add">
        {field && <div className="ud__space__item safe-block__field">{field}</div>}
        {buttons.map((button) => <div key={button.key} className="ud__space__item">{button}</div>)}
      </div>
      {error && <div className="ud__form-item-explain">{error}</div>}
    </>
  );
}
