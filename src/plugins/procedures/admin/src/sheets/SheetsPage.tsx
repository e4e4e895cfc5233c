import { Button, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { DataTable } from '../../../../../admin/parts/DataTable';
import { Loaded } from '../../../../../admin/parts/Loaded';
import { Said } from '../../../../../admin/parts/Said';
import { useAnswer } from '../../../../../admin/parts/use-answer';
import { useWords } from '../words';

interface Area {
  slug: string;
  name: string;
  count: number;
}

/** "In phiếu niêm yết": the sheets of a whole subject area, as one PDF or as a page. */
export function SheetsPage() {
  const words = useWords();
  const { loading } = useAnswer<{ data: Area[] }>('/procedures/areas');
  const { drawing, failed, download } = useDownload();
  return (
    <>
      <Typography tag="p">{words('sheets.hint')}</Typography>
      <Said message={drawing ? words('sheets.drawing') : failed ? words('error.send') : ''} isBad={failed} />
      <Loaded loading={loading}>
        {(areas) =>
          areas.length === 0 ? (
            <Typography>{words('sheets.none')}</Typography>
          ) : (
            <DataTable
              caption={words('sheets.caption')}
              columns={[words('sheets.area'), words('sheets.count'), words('sheets.print'), words('sheets.page')]}
              rows={areas.map((area) => ({
                key: area.slug,
                cells: [
                  area.name,
                  area.count,
                  <Button key="pdf" size="S" variant="secondary" disabled={drawing} aria-label={words('sheets.pdfOf', { name: area.name })} onClick={() => void download(area.slug)}>
                    {words('sheets.pdf')}
                  </Button>,
                  <a key="page" href={`/phieu-niem-yet/${area.slug}`} target="_blank" rel="noreferrer">
                    /phieu-niem-yet/{area.slug}
                  </a>,
                ],
              }))}
            />
          )
        }
      </Loaded>
    </>
  );
}

/** The panel's session is in a header, so the file comes through the fetch client and not through a link. */
function useDownload() {
  const { get } = useFetchClient();
  const [drawing, setDrawing] = useState(false);
  const [failed, setFailed] = useState(false);
  const download = async (slug: string) => {
    setDrawing(true);
    setFailed(false);
    try {
      const { data } = await get<Blob>(`/procedures/sheets/${slug}`, { responseType: 'blob' });
      const address = URL.createObjectURL(data);
      const link = Object.assign(document.createElement('a'), { href: address, download: `phieu-niem-yet-${slug}.pdf` });
      link.click();
      URL.revokeObjectURL(address);
    } catch {
      setFailed(true);
    } finally {
      setDrawing(false);
    }
  };
  return { drawing, failed, download };
}
