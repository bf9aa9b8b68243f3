// The bot in Azure: its registration without a secret, the Azure Bot, a Container App and PostgreSQL.
// NOT compiled and not deployed where it was written: there was no Bicep there. Run `az bicep build` and `what-if` first.
// docs/installing.md, "In Azure".
extension microsoftGraphV1

@description('Begins the name of each resource; lower-case letters and digits.')
@minLength(3)
@maxLength(11)
param name string = 'defenderbot'

param location string = resourceGroup().location

@description('Host name at which people reach the bot; point its CNAME at the Container App and bind a certificate.')
param botDomain string

@description('The image, in a registry from which the Container App may pull.')
param image string

@description('Client ID of the registration of the tab.')
param tabClientId string

@description('Entra object ids of who administers the bot, with commas between them.')
param admins string

@description('Password of the PostgreSQL administrator: only letters and digits, as it stands in an address. Kept in the vault and nowhere else.')
@secure()
@minLength(20)
param databasePassword string

var databaseUser = 'bot'
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6' // Key Vault Secrets User

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource app 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: name
  displayName: 'Defender bot'
  signInAudience: 'AzureADMyOrg'
}

// The identity of the Container App speaks for the registration: nothing secret, and nothing that ends.
resource trust 'Microsoft.Graph/applications/federatedIdentityCredentials@v1.0' = {
  name: '${app.uniqueName}/container-app'
  audiences: ['api://AzureADTokenExchange']
  issuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
  subject: identity.properties.principalId
}

resource principal 'Microsoft.Graph/servicePrincipals@v1.0' = {
  appId: app.appId
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Defender bot'
    endpoint: 'https://${botDomain}/api/messages'
    msaAppId: app.appId
    msaAppTenantId: tenant().tenantId
    msaAppType: 'SingleTenant'
  }
  dependsOn: [principal]
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-db-${uniqueString(resourceGroup().id)}'
  location: location
  sku: { name: 'Standard_B1ms', tier: 'Burstable' }
  properties: {
    version: '16'
    administratorLogin: databaseUser
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 32 }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'Disabled' }
  }

  resource own 'databases' = {
    name: 'bot'
  }

  // All of Azure can knock; the password and TLS keep it out. A private network is better where you have one.
  resource fromAzure 'firewallRules' = {
    name: 'azure'
    properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: '${name}${uniqueString(resourceGroup().id, 'vault')}'
  location: location
  properties: {
    sku: { family: 'A', name: 'standard' }
    tenantId: tenant().tenantId
    enableRbacAuthorization: true
    enablePurgeProtection: true
  }

  resource address 'secrets' = {
    name: 'database-url'
    properties: {
      value: 'postgres://${databaseUser}:${databasePassword}@${database.properties.fullyQualifiedDomainName}/bot?sslmode=verify-full'
    }
  }
}

resource mayReadSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, identity.id, secretsUser)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: 30 }
}

resource environmentOfApps 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-apps'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: { customerId: logs.properties.customerId, sharedKey: logs.listKeys().primarySharedKey }
    }
  }
}

resource container 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    managedEnvironmentId: environmentOfApps.id
    configuration: {
      ingress: { external: true, targetPort: 3978, transport: 'http', allowInsecure: false }
      secrets: [{ name: 'database-url', keyVaultUrl: vault::address.properties.secretUri, identity: identity.id }]
    }
    template: {
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'bot'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: [
            { name: 'BOT_ENV', value: 'production' }
            { name: 'HOST', value: '0.0.0.0' }
            { name: 'PUBLIC_URL', value: 'https://${botDomain}' }
            { name: 'MICROSOFT_APP_ID', value: app.appId }
            { name: 'MICROSOFT_APP_TENANT_ID', value: tenant().tenantId }
            { name: 'MICROSOFT_APP_FEDERATED_CLIENT_ID', value: identity.properties.clientId }
            { name: 'TAB_CLIENT_ID', value: tabClientId }
            { name: 'TAB_CLIENT_FEDERATED_CLIENT_ID', value: identity.properties.clientId }
            { name: 'ADMINS', value: admins }
            { name: 'DATABASE_URL', secretRef: 'database-url' }
          ]
          probes: [
            { type: 'Liveness', httpGet: { path: '/healthz', port: 3978 } }
            { type: 'Readiness', httpGet: { path: '/readyz', port: 3978 } }
          ]
        }
      ]
      scale: { minReplicas: 1, maxReplicas: 2 }
    }
  }
  dependsOn: [mayReadSecrets]
}

output appId string = app.appId
output identityClientId string = identity.properties.clientId
output identityPrincipalId string = identity.properties.principalId
output reachedAt string = container.properties.configuration.ingress.fqdn
