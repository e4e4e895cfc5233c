import { Box, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { useMay } from '../../../../../admin/parts/use-may';
import { INTAKE } from '../permissions';
import { useWords, type Word } from '../words';

const Tab = styled(NavLink)`
  padding: 0.8rem 1.2rem;
  border-radius: 4px;
  text-decoration: none;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};

  &.active {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }
`;

const TABS: { to: string; word: Word; forTakers?: true }[] = [
  { to: 'intake', word: 'intake.title', forTakers: true },
  { to: 'batch', word: 'batch.title', forTakers: true },
  { to: 'tasks', word: 'tasks.title' },
  { to: 'citations', word: 'citations.title' },
  { to: 'completeness', word: 'completeness.title' },
];

interface Props {
  title: string;
  subtitle: string;
  busy?: boolean;
  children: ReactNode;
}

/** The frame of every page of the registry: its title, the way to the others, its content on white. */
export function RegistryPage({ title, subtitle, busy = false, children }: Props) {
  const words = useWords();
  const mayTake = useMay(INTAKE);
  return (
    <Page.Main aria-busy={busy}>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={subtitle} />
      <Layouts.Content>
        <Box tag="nav" aria-label={words('menu')} paddingBottom={4}>
          <Flex gap={2} wrap="wrap">
            {TABS.filter(({ forTakers }) => !forTakers || mayTake).map(({ to, word }) => (
              <Tab key={to} to={`/plugins/registry/${to}`}>
                {words(word)}
              </Tab>
            ))}
          </Flex>
        </Box>
        <Flex direction="column" alignItems="stretch" gap={5} background="neutral0" padding={6} hasRadius shadow="tableShadow">
          {children}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
