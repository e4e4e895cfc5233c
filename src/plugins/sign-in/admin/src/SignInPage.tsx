import { Box, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { Accounts } from './Accounts';
import { SecondFactor } from './SecondFactor';

const READ = [{ action: 'admin::users.read', subject: null }];
const UPDATE = [{ action: 'admin::users.update', subject: null }];

/** "An toàn đăng nhập": one's own second factor, and for administrators the accounts of others. */
export function SignInPage() {
  const { allowedActions: may } = useRBAC({ read: READ, update: UPDATE });
  return (
    <Page.Main>
      <Page.Title>An toàn đăng nhập</Page.Title>
      <Layouts.Header title="An toàn đăng nhập" subtitle="Xác thực hai lớp và phiên đăng nhập" />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          <Section title="Xác thực hai lớp của bạn">
            <SecondFactor />
          </Section>
          {may.canRead && (
            <Section title="Tài khoản của mọi người">
              <Accounts mayChange={may.canUpdate} />
            </Section>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

const Section = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <Box tag="section" background="neutral0" shadow="tableShadow" hasRadius padding={6}>
    <Typography tag="h2" variant="delta">
      {title}
    </Typography>
    <Box paddingTop={4}>{children}</Box>
  </Box>
);
