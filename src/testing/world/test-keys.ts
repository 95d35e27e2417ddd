/** Fixed keys for tests: their private halves are public, so nothing real may trust them. */
export const testKeys = {
  rsa: {
    kty: 'RSA',
    n: 'uScqcIYo761WE3l2Wy2I6UcFmjS5NzrycZi3_24jkcJwbGBR38CFVb8-uABsZiiRwjZ_w6gqRR81BYwhoeZxP40RIStGVGdAo_sF65cwzK_umoppbAVN33NKCHnMbo0T1H2lstxKFVVtQHDKQkii1wHwndID7tovsiJjEaSUNWduw8dHP0RxHBtCi922h0M3Vkzhp4ER2S92NIz12Z5xL9oCW-EIrekpeywFfXtfMwBERmnDZ7YmUqg-semHwrrm1dWtNY36sHs58DQK2m7fub090Pr2TKrWdCQ_XD2VD1oS1skbUIfEuerl06OjtdQvSPKjCzez8dyJ3KklR9w8pw',
    e: 'AQAB',
    d: 'GZOjUAZQZa-G_6Cx7K17x2cpYHXJDNab7Xz1v0IahW-b3R9pyqQgfHRd4x132_LdvmY4kbF2HrSiu-tG2BkVFXzUsXAgwoG9kwlsS3DywPZ1WlbQHP0XQUypR5t1AI6E1JUuIb4-46HjOi7P2dvegXSspaMrKkBsrJ8FxXGmjEEggdPmN6Q2grKUcaoSyFOZHA846JPtHxyIoZyZeRcU7eNlTykXNaV00VHmTcghpMhsC5npGBworGNSMaE-nStKLiBhOupDSwU5oT8XKKPfECqKPdGoUqUjkmQ2X-Dbdu8WHBfqbcV3G0ONInq-rQRXsEliEwcu2-nD3EEJKDe0ZQ',
    p: '4evgi6YnYAOo9QT8LAcaz7vSg1qMuWrtsdjRbWoGdOjTj0zZ7upT1Wixw4T6alo1KV420tUCG-nq_Cpqmd_7iMmyf0qx1AKLGRylYb_tf9ocAWAgwN6OKyedkdTmOVvF_yqF_8jAW1fvcBTu76yGVHFdIpJyYXB5M1LszSBQiuU',
    q: '0c3FbiBVVG0vxE8BH6hEmpGpA0k4yQVTE0pjI98Um62QYYoNJ9qELKoeT2vBO6pRT03sZ9nsFBVZcqFp7lwFyEiDPxeh-VCCS2iC_BO4__SfdQ0sNYtKZtVyVsCQPOiY2_TliXjq3si1p8RMfLuEZp5NJ0EeSUK9nFESHLohVJs',
    dp: 'BMuL3YruRQRu3px3ebvA3u3envkaCYlyeBbhAxCACJU0gFMiQQbqNppdQ4gcBIvbmwAr67enrs39NdL0pkVxwkp9pmQAeD6Bk0vfWr7HHLKVa5YNu-o9XD8gAgthw4_mGO9fHrm1E3s_UsKu-5lO1JX_Yw92rAjGGcfFzOjFrN0',
    dq: 'myhVUPtCf7x77e8LgrD7g2AjoRV-lFOGu6ZwqS-qWvNB6pCg6A9XXny1C8FB13E-zqpvIeJtD_E2BGtRHwEZGaRew8Mje3DJ2yDAddHUKB5t6q_CORr4_BHwjC2-vfy6RzjWpBMzh2zhwt-OPVSkNwvtPRGQZ1efSEJAZdRVH-8',
    qi: 'CnNnUxd4qwWzCKf9QnlV2Z8lAU8CYD-cS-OPikyQgyBvtC07euUi-W3C9VxEX9DfqFIVQi3zOjHEuI51-OAP9zFRJusWEDq1VKVV7dY2hS2JZZC1HSXrw_hkWeo_h_VHETluJ84p4CHukWcrhMX02XcSdapMbKsJaZQJQ-F5PTI',
  },
  p256: {
    kty: 'EC',
    x: 'uZg97-razqQvez2AwbXfZdLO8Vn_BkK1CRVImnzi-Vk',
    y: 'KWiCxNAmJYPcXDS8vygTkzSPF-9mpQp4ZtvzQlXmuD0',
    crv: 'P-256',
    d: '8pBe2l4oacLmrZykIHneyesT9GdHkpmmLUPM0G340Yk',
  },
  p384: {
    kty: 'EC',
    x: 'k9SktNvUxfUktl3VGWyEUFdSwMFHrgqkOg4ifAOUYWfgWgiR6jLg05x3fZBir1IE',
    y: '_KJKyCuDXw9GchJe2JdqliSn5B55PM6Ydo1tLp7-04uJ_tIsnOarZYjgPFNNkX2h',
    crv: 'P-384',
    d: 'XzNNkpAJ0Oex8CeK0gkinRFRaI5nSRgE3fWv9TXkVvXb5qKkGdzrek4WSwHLGG4B',
  },
  p521: {
    kty: 'EC',
    x: 'AEn6JFe0314iHASVl-rnyqEfF1EMyeqipfdSQm8MV45FNeiN7lepinutEuvQNjrf9drev3-fHO9axn7RSA8HHOF6',
    y: 'AABq3nfpIEgehLWa3kY91Z9EHChJ2LGfbNd8havvXoVR8rShpKh3IaJiHNx9UDQ4jMDjB9xNcLLpAxvtsnE5OPOx',
    crv: 'P-521',
    d: 'AZKzqn0IUIf2H2stTx9SVjtHLeS21gATLqWKjZHHGn7ZAlTdlUD7OuMrGChNg78YP5oguEUmjHuk8TGRXokFNFMN',
  },
  ed25519: {
    crv: 'Ed25519',
    d: '8Vy_DHAdeTed31FZHHp9Hujri_usq6xIlKsj-3hotTg',
    x: 'uABwWN2VEaGpu6F8iV7IfSHfQ5ICkO_nORj-v5pE4-o',
    kty: 'OKP',
  },
} as const
